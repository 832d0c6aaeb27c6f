import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readdir } from 'node:fs/promises';
import { fitsInWidth, launch, openPage, settled, violations, visit, weigh } from './support/browser.mjs';
import { startLibrary } from '../support/library.mjs';

const languages = (await readdir(new URL('../../web/messages/', import.meta.url))).map((name) => name.replace('.json', ''));

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([startLibrary(), launch()]);
});
after(async () => {
  await browser?.close();
  await library?.stop();
});

/** Runs a visit in a browser with its own settings; nothing may go wrong in it. */
async function inBrowser(options, visitor) {
  const { context, page, problems } = await openPage(browser, options);
  await visitor(page, context);
  assert.deepEqual(problems, []);
  await context.close();
}
const language = (page) => page.getAttribute('html', 'lang');
const firstFacet = (page) => page.textContent('facet-list summary .name');
const menu = (page) => page.locator('#languages');

test('languages: without a choice the browser\'s own decides, for messages, labels and lang', async () => {
  for (const [locale, expected, submit, facet] of [
    ['el-GR', 'el', 'Αναζήτηση', 'Χώρα'], ['sr-Latn-RS', 'sr-Latn', 'Traži', 'Država'], ['sr', 'sr-Cyrl', 'Тражи', 'Држава'],
    ['de-DE', 'en', 'Search', 'Country'],
  ]) {
    await inBrowser({ locale }, async (page) => {
      await visit(page, `${library.url}/`);
      assert.equal(await language(page), expected);
      assert.equal(await page.textContent('#search button'), submit);
      assert.equal(await firstFacet(page), facet);
      assert.equal(new URL(page.url()).search, '', 'nothing was chosen');
    });
  }
});

test('languages: the address wins over the browser', () => inBrowser({ locale: 'el-GR' }, async (page) => {
  await visit(page, `${library.url}/?q=naloxone&ui=en`);
  assert.equal(await language(page), 'en');
  await visit(page, `${library.url}/?q=naloxone&ui=tr`);
  assert.match(await page.textContent('#count'), /^naloxone için [\d.]+ belge$/);
  assert.equal(await page.title(), 'naloxone – Kaynak Merkezi');
}));

test('languages: only the messages of the chosen one are loaded, and the first load stays within 60 kB', async (t) => {
  for (const ui of ['el', 'sr-Cyrl']) {
    await inBrowser({}, async (page) => {
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      const weight = await weigh(page);
      const words = page.waitForResponse(/\/messages\//);
      await visit(page, `${library.url}/?ui=${ui}`);
      await words;
      await page.waitForLoadState('networkidle');
      assert.deepEqual(asked.filter((path) => path.includes('/messages/')).map((path) => path.split('/').at(-1)), [`${ui}.json`]);
      t.diagnostic(`${ui}: ${weight.bytes} bytes in ${weight.requests} requests`);
      assert.ok(weight.bytes <= 60_000, `${weight.bytes} bytes`);
    });
  }
});

test('languages: one is chosen in the menu by keyboard, for this very search', () => inBrowser({}, async (page) => {
  await visit(page, `${library.url}/?q=naloxone&country=RS&sort=newest`);
  const button = menu(page).locator('summary');
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await menu(page).getByRole('link').count(), languages.length);
  assert.deepEqual(await menu(page).locator('[aria-current]').allTextContents(), ['English']);
  await page.keyboard.press('Escape');
  assert.equal(await menu(page).locator('ul').isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), 'SUMMARY');
  await page.keyboard.press('Enter');
  const wanted = menu(page).getByRole('link', { name: 'Српски' });
  while (!(await wanted.evaluate((link) => link === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/ui=/);
  await settled(page);
  assert.equal(new URL(page.url()).search, '?q=naloxone&country=RS&sort=newest&ui=sr-Cyrl');
  assert.equal(await language(page), 'sr-Cyrl');
  assert.equal(await button.textContent(), 'Српски');
}));

test('languages: the menu closes when the focus or a click leaves it', () => inBrowser({}, async (page) => {
  await visit(page, `${library.url}/`);
  const list = menu(page).locator('ul');
  await menu(page).locator('summary').click();
  await page.locator('#count').click();
  assert.equal(await list.isVisible(), false);
  await menu(page).locator('summary').click();
  await page.locator('#q').focus();
  assert.equal(await list.isVisible(), false);
}));

test('languages: the choice follows links to a document, its pages and back', () => inBrowser({}, async (page) => {
  await visit(page, `${library.url}/?q=naloxone&language=en&ui=mk`);
  await page.locator('.result a.where').first().click();
  await page.waitForURL(/\/documents\//);
  await page.locator('#reader:not([aria-busy]) h2').waitFor();
  assert.match(await page.textContent('#reader h2'), /^(Страница|Дел|Текст)/);
  assert.equal(await language(page), 'mk');
  for (const path of ['/thesaurus', '/quality']) {
    assert.equal(await page.locator(`footer a[href="${path}?ui=mk"]`).count(), 1, path);
  }
  await page.locator('.masthead .name a').click();
  await settled(page);
  assert.equal(await language(page), 'mk');
  await page.locator('footer a[href^="/thesaurus"]').click();
  assert.equal(await page.inputValue('#ui'), 'mk');
  await page.locator('.masthead .name a').click();
  await settled(page);
  assert.equal(await language(page), 'mk');
}));

test('languages: the site\'s name, "show all" and choices on the page keep it', () => inBrowser({}, async (page) => {
  await visit(page, `${library.url}/?q=xyzzyqwertz&ui=sq`);
  await page.getByText('Shfaq të gjitha dokumentet').click();
  await page.waitForFunction(() => location.search === '?ui=sq');
  await settled(page);
  assert.equal(await page.locator('#explore').isVisible(), true);
  await page.locator('facet-list input[type=checkbox]').first().check();
  await page.waitForSelector('.chip');
  await settled(page);
  await page.locator('.masthead .name a').click();
  await page.waitForFunction(() => location.search === '?ui=sq');
  await settled(page);
  assert.equal(await page.locator('.chip').count(), 0);
}));

test('languages: warnings, errors, faults and scope notes are in the reader\'s; what only the server can say is marked as English', async () => {
  const { context, page } = await openPage(browser);
  await visit(page, `${library.url}/?country=ZZ&ui=bg`);
  assert.match(await page.textContent('[role=alert] .headline'), /библиотеката/);
  assert.equal(await page.getAttribute('[role=alert] .detail', 'lang'), 'en');
  await visit(page, `${library.url}/?q=${encodeURIComponent('"naloxone')}&ui=bg`);
  assert.match(await page.textContent('#notices'), /^\s*Кавичка не е затворена/);
  await page.goto(`${library.url}/nothing?ui=bg`);
  assert.equal(await page.textContent('h1'), 'Това не е тук.');
  assert.equal(await page.locator('main [lang=en]').count(), 0);
  await page.goto(`${library.url}/thesaurus?q=naloxone&ui=bg`);
  assert.match(await page.textContent('#naloxone .scope'), /свръхдоза/);
  await context.close();
});

test('languages: every one fits 320 px and has no violation, with menu and filters open', () =>
  inBrowser({ viewport: { width: 320, height: 700 } }, async (page) => {
    for (const ui of languages) {
      await visit(page, `${library.url}/?q=${encodeURIComponent('smanjenje štete')}&country=XK&ui=${ui}`);
      assert.ok(await fitsInWidth(page), ui);
      await page.click('#disclose');
      await menu(page).locator('summary').click();
      assert.ok(await fitsInWidth(page), `${ui}, open`);
      const { x, width } = await menu(page).locator('ul').boundingBox();
      assert.ok(x >= 0 && x + width <= 320, `${ui}: menu from ${x}, ${width} wide`);
      assert.deepEqual(await violations(page), [], ui);
      assert.match(await page.textContent('#kosovo'), /1244\/1999/);
    }
  }));
