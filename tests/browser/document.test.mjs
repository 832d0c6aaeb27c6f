import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, violations, visit } from './support/browser.mjs';
import { frame } from './support/frame.mjs';

let library, browser, context, page, problems;
/** A document of several pages whose best passage for `words` is not on the first. */
let found;
const words = 'naloxone';
frame((now) => { ({ library, browser, context, page, problems } = now); }, {
  prepare: async () => {
    const { items } = await library.answer(`/api/v1/search?q=${words}&page_size=100`);
    found = items.find(({ pages, passages }) => pages > 2 && passages[0].page > 1 && passages[0].page < pages);
  },
});

const address = (fragment = '') => `${library.url}/documents/${found.id}?q=${words}${fragment}`;
const turned = (number) => page.locator('#reader h2', { hasText: new RegExp(`^Page ${number}\\b`) }).waitFor();

test('document: a passage of a PDF opens its page, with the words marked and in view', async () => {
  await visit(page, `${library.url}/?q=${words}`);
  while (!(await page.locator(`a.where[href*="${found.id}"]`).count())) {
    await page.click('a[rel=next]');
    await page.waitForSelector('a[rel=prev]');
  }
  await page.locator(`a.where[href*="${found.id}"]`).first().click();
  const number = found.passages[0].page;
  await turned(number);
  assert.match(page.url(), new RegExp(`/documents/${found.id}\\?q=${words}#page=${number}$`));
  const mark = page.locator('#reader mark').first();
  assert.match(await mark.textContent(), /^nalox/i);
  const { y } = await mark.boundingBox();
  assert.ok(y >= 0 && y < 800, `mark at ${y}`);
});

test('document: its page names it, describes it and gives the original file', async () => {
  await page.goto(address());
  assert.equal(await page.textContent('h1'), found.title);
  assert.match(await page.title(), new RegExp(found.title.slice(0, 20).replace(/[^\w ]/g, '.')));
  const reply = await context.request.get(await page.locator('a.action').evaluate((link) => link.href));
  assert.equal(reply.status(), 200);
  assert.equal(reply.headers()['content-type'], 'application/pdf');
});

test('document: pages turn by keyboard; the focus stays on the link and the page is announced', async () => {
  const number = found.passages[0].page;
  await page.goto(address(`#page=${number}`));
  await turned(number);
  await page.locator('#reader a[rel=prev]').first().focus();
  await page.keyboard.press('Enter');
  await turned(number - 1);
  assert.match(await page.textContent('.visually-hidden[role=status]'), new RegExp(`^Page ${number - 1}\\b`));
  await page.locator('#reader a[rel=next]').first().focus();
  await page.keyboard.press('Enter');
  await turned(number);
  assert.equal(await page.evaluate(() => document.activeElement.rel), 'next');
  await page.keyboard.press('Enter');
  await turned(number + 1);
  await page.goBack();
  await turned(number);
});

test('document: a page it does not have is said, with a way on', async () => {
  await page.goto(address('#page=9999'));
  await page.getByRole('alert').waitFor();
  await page.getByText('Go to the first page').click();
  await turned(1);
  assert.match(problems.pop(), /status of 404/);
});

test('document: the original is drawn page by page, with the words marked on it, and the choice is remembered', async () => {
  const number = found.passages[0].page;
  await page.goto(address(`#page=${number}`));
  await turned(number);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('button', { name: 'Original pages' }).click();
  const sheet = page.getByRole('img', { name: `Page ${number} of the original` });
  await sheet.waitFor();
  assert.ok(await sheet.evaluate((canvas) => new Set(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data).size > 5), 'something is drawn');
  assert.ok((await page.locator('.sheet rect').count()) > 0);
  assert.ok(asked.some((url) => /\/vendor\/pdfjs-[\d.]+\/pdf\.min\.mjs/.test(url)), 'the viewer was loaded when it was wanted');
  await page.getByRole('button', { name: 'Larger' }).click();
  await page.waitForSelector('.paper[data-step="1"]:not([aria-busy]) canvas');
  await page.reload();
  await page.getByRole('img', { name: `Page ${number} of the original` }).waitFor();
  await page.getByRole('button', { name: 'Side by side' }).click();
  await turned(number);
  assert.equal(await page.locator('.page-text').isVisible(), true);
  await page.locator('#reader a[rel=prev]').first().click();
  await page.getByRole('img', { name: `Page ${number - 1} of the original` }).waitFor();
});

test('document: thumbnails are drawn as they come into view and lead to their pages, by arrow keys too', async () => {
  await page.goto(address('#page=2'));
  await turned(2);
  const row = page.getByRole('navigation', { name: 'Thumbnails' });
  assert.equal(await row.count(), 0);
  await page.getByRole('button', { name: 'Thumbnails' }).click();
  await row.locator('[aria-current] canvas').waitFor();
  assert.equal(await row.locator('[aria-current]').getAttribute('href'), '#page=2');
  assert.equal(await row.locator('a').count(), found.pages);
  assert.deepEqual(await violations(page), []);
  await row.locator('[aria-current]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await turned(3);
  await row.locator('[aria-current][href="#page=3"]').waitFor();
  await page.keyboard.press('Home');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#page=1');
});

test('document: words are found within it, and keys lead from page to page that has them', async () => {
  await page.goto(`${library.url}/documents/${found.id}`);
  await turned(1);
  const { pages } = await library.answer(`/api/v1/documents/${found.id}/hits?q=${words}`);
  await page.getByLabel('Find in this document').fill(words);
  await page.keyboard.press('Enter');
  await turned(pages[0].page);
  assert.match(await page.textContent('#find-count'), new RegExp(`^Found on ${pages.length} page`));
  assert.match(page.url(), /\?q=naloxone/);
  assert.ok((await page.locator('#reader mark').count()) > 0);
  for (const { page: next } of pages.slice(1)) {
    await page.getByRole('link', { name: 'Next page with a hit' }).focus();
    await page.keyboard.press('Enter');
    await turned(next);
  }
  assert.equal(await page.getByRole('link', { name: 'Next page with a hit' }).count(), 0);
  await page.getByLabel('Find in this document').fill('xyzzyqwertz');
  await page.keyboard.press('Enter');
  await page.getByText('Not found in this document').waitFor();
});

test('document: without JavaScript the record, a text and the original file are there', async () => {
  const plain = await openPage(browser, { javaScriptEnabled: false });
  await plain.page.goto(address());
  assert.equal(await plain.page.textContent('h1'), found.title);
  assert.ok((await plain.page.textContent('#reader')).length > 200);
  assert.equal(await plain.page.locator('a.action').count(), 1);
  assert.ok((await plain.page.locator('dt').count()) >= 3);
  await plain.context.close();
  assert.deepEqual(plain.problems, []);
});

test('document: similar documents are listed without JavaScript, say what they share, and are other works', async () => {
  const plain = await openPage(browser, { javaScriptEnabled: false });
  await plain.page.goto(address());
  const links = plain.page.locator('.similar li > a');
  assert.ok((await links.count()) >= 3);
  assert.match(await plain.page.locator('.similar .shared').first().textContent(), /^Both: /);
  const { translations } = await library.answer(`/api/v1/documents/${found.id}`);
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  for (const { id } of translations) assert.ok(!hrefs.includes(`/documents/${id}`));
  await links.first().click();
  assert.equal(new URL(plain.page.url()).pathname, hrefs[0]);
  await plain.context.close();
});

test('document: Kosovo* is never shown without its footnote', async () => {
  for (const path of ['/?country=XK', (await library.answer('/api/v1/search?country=XK')).items[0].links.page]) {
    await page.goto(library.url + path);
    await page.getByText('Kosovo*').first().waitFor();
    assert.match(await page.textContent('footer'), /UNSCR 1244\/1999/);
  }
});

test('document: links of a text lead to the web and to mail alone, whatever the server says', async () => {
  const number = found.passages[0].page;
  await page.route(/\/api\/v1\/documents\/[^/]+\/pages\/\d+/, async (route) => {
    const reply = await route.fetch();
    const hostile = ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', '//evil.example', '/search', 'https://a b'];
    const links = [...hostile, 'https://a.example/', 'mailto:office@a.example'].map(
      (target) => `<a href="${target}" target="_top">to ${target}</a>`,
    );
    await route.fulfill({ json: { ...(await reply.json()), html: `<p>${links.join(' ')}<script>alert(1)</script></p>` } });
  });
  await page.goto(address(`#page=${number}`));
  await page.locator('#reader a', { hasText: 'to mailto:' }).waitFor();
  assert.deepEqual(await page.locator('#reader .page-text a').evaluateAll((links) => links.map((link) => link.outerHTML)), [
    '<a href="https://a.example/" rel="noreferrer nofollow">to https://a.example/</a>',
    '<a href="mailto:office@a.example" rel="noreferrer nofollow">to mailto:office@a.example</a>',
  ]);
  assert.equal(await page.locator('#reader .page-text script').count(), 0);
});
