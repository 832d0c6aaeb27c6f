import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch, openPage, violations } from './support/browser.mjs';
import { startLibrary } from '../support/library.mjs';

let library, browser, context, page, problems;
/** A document of several pages, in PDF. */
let found;
before(async () => {
  [library, browser] = await Promise.all([startLibrary(), launch()]);
  const { items } = await library.answer('/api/v1/search?q=naloxone&page_size=100');
  found = items.find(({ pages, media_type: type }) => pages > 2 && type === 'application/pdf');
});
after(async () => {
  await browser?.close();
  await library?.stop();
});
beforeEach(async () => {
  ({ context, page, problems } = await openPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }));
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(problems, []);
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

test('cite: selected words become a quote that the library has checked', async () => {
  await page.goto(address('#page=2'));
  await page.locator('#reader h2', { hasText: /^Page 2\b/ }).waitFor();
  const words = await page.evaluate(async () => {
    const paragraph = document.querySelector('#reader .page-text p');
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return getSelection().toString().replace(/\s+/g, ' ').trim();
  });
  await page.getByRole('button', { name: 'Cite the selected words' }).click();
  await shows('apa', `“${words}”`);
  assert.match(await page.locator('#cite a[data-format=csl]').getAttribute('href'), /quote=/);
});
