import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, violations } from './support/browser.mjs';
import { frame } from './support/frame.mjs';

let library, browser, context, page;
/** A document of several pages, in PDF. */
let found;
frame((now) => { ({ library, browser, context, page } = now); }, {
  options: { permissions: ['clipboard-read', 'clipboard-write'] },
  prepare: async () => {
    const { items } = await library.answer('/api/v1/search?q=naloxone&page_size=100');
    found = items.find(({ pages, media_type: type }) => pages > 2 && type === 'application/pdf');
  },
});

const address = (fragment = '') => `${library.url}/documents/${found.id}${fragment}`;
const sentence = (style) => page.locator(`#cite dd[data-style=${style}]`);
const shows = (style, text) => sentence(style).filter({ hasText: text }).waitFor();

test('cite: three sentences and links to files are there without scripts', async () => {
  const plain = await openPage(browser, { javaScriptEnabled: false });
  await plain.page.goto(address());
  await plain.page.locator('#cite summary').click();
  assert.equal(await plain.page.locator('#cite dd[data-style]').count(), 3);
  const links = await plain.page.locator('#cite a[data-format]').evaluateAll((all) => all.map(({ href }) => href));
  assert.equal(links.length, 4);
  for (const link of links) assert.equal((await context.request.get(link)).status(), 200);
  await plain.context.close();
  assert.deepEqual(plain.problems, []);
});

test('cite: follows the page that is read, and copies', async () => {
  await page.goto(address('#page=2'));
  await page.locator('#cite summary').click();
  await shows('iso690', '#page=2');
  await page.evaluate(() => { location.hash = '#page=3'; });
  await shows('iso690', '#page=3');
  assert.match(await page.locator('#cite a[data-format=ris]').getAttribute('href'), /page=3/);
  await page.locator('#cite').getByRole('button', { name: 'Copy' }).first().click();
  await page.getByText('Copied').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await sentence('apa').textContent());
  assert.deepEqual((await violations(page)).filter((line) => line.includes('cite')), []);
});

const turned = (number) => page.locator('#reader h2', { hasText: new RegExp(`^Page ${number}\\b`) }).waitFor();
const said = (text) => text.replace(/\s+/g, ' ').trim();
/** Selects what an element holds, and gives it as it is cited. */
const select = (element) => element.evaluate((node) => {
  getSelection().selectAllChildren(node);
  return getSelection().toString();
}).then(said);
const copied = () => page.evaluate(() => navigator.clipboard.readText());

test('cite: selected words become a quote that the library has checked', async () => {
  await page.goto(address('#page=2'));
  await turned(2);
  const words = await select(page.locator('#reader .page-text p').first());
  await page.getByRole('button', { name: 'Cite the selected words' }).click();
  await shows('apa', `“${words}”`);
  assert.match(await page.locator('#cite a[data-format=csl]').getAttribute('href'), /quote=/);
});

test('cite: words on the paper can be selected, cited word for word, and led to', async () => {
  await page.goto(address('#page=2'));
  await turned(2);
  await page.getByRole('button', { name: 'Original pages' }).click();
  const line = page.locator('.paper-text div').filter({ hasText: /\S+ \S+ \S+/ }).first();
  const [{ x, y, width, height }, text] = [await line.boundingBox(), said(await line.textContent())];
  await page.mouse.move(x + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 4 });
  await page.mouse.up();
  const selected = said(await page.evaluate(() => getSelection().toString()));
  assert.ok(selected.length > text.length / 2 && text.includes(selected), `"${selected}" of "${text}"`);
  await page.getByRole('button', { name: 'Cite the selected words' }).click();
  await shows('apa', `“${selected}”`);
});

test('cite: by keys, a link to selected words is copied, and marks them when it is opened, without scripts too', async () => {
  await page.goto(address('#page=2'));
  await turned(2);
  const words = await select(page.locator('#reader .page-text p').first());
  await page.getByRole('group', { name: 'Selected words' }).waitFor();
  assert.deepEqual((await violations(page)).filter((line) => line.includes('passage')), []);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Copied', { exact: true }).waitFor();
  const link = await copied();
  assert.match(link, /\?page=2&quote=.*#page=2$/);
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('group', { name: 'Selected words' }).count(), 0);
  for (const options of [{}, { javaScriptEnabled: false }]) {
    const other = await openPage(browser, options);
    await other.page.goto(link);
    await other.page.waitForSelector('#reader:not([aria-busy]) mark');
    const marked = said((await other.page.locator('#reader mark').allTextContents()).join(' '));
    assert.ok(marked.startsWith(words.slice(0, 20)) && marked.endsWith(words.slice(-20)), marked);
    await other.context.close();
    assert.deepEqual(other.problems, []);
  }
});
