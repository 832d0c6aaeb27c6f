import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fitsInWidth, launch, openPage, settled, violations, visit } from './support/browser.mjs';
import { documentWithPages, readerReady, states } from './support/states.mjs';
import { startLibrary } from '../support/library.mjs';

let library, browser, found;
before(async () => {
  [library, browser] = await Promise.all([startLibrary(), launch()]);
  found = await documentWithPages(library);
});
after(async () => {
  await browser?.close();
  await library?.stop();
});

const views = [
  { width: 1280, colorScheme: 'light' }, { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' }, { width: 390, colorScheme: 'dark' },
  { width: 320, colorScheme: 'light' },
];

for (const { width, colorScheme } of views) {
  test(`accessibility: no violation on any page, ${width} px wide, ${colorScheme}`, async () => {
    const { context, page } = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
    for (const [name, enter] of Object.entries(states(library, found))) {
      await enter(page);
      assert.deepEqual(await violations(page), [], name);
      assert.ok(await fitsInWidth(page), `${name} is wider than the screen`);
      await context.setOffline(false);
    }
    await context.close();
  });
}

test('accessibility: the check itself finds a label that is missing', async () => {
  const { context, page } = await openPage(browser);
  await visit(page, `${library.url}/`);
  await page.evaluate(() => document.querySelector('label[for=q]').remove());
  assert.match((await violations(page)).join(), /^label: #q/);
  await context.close();
});

test('accessibility: text of twice the size still fits a phone, in long words too', async () => {
  const { context, page } = await openPage(browser, { viewport: { width: 390, height: 800 } });
  for (const ui of ['en', 'el', 'sr-Cyrl', 'ro']) {
    for (const path of [`/?q=naloxone&country=XK&ui=${ui}`, `/documents/${found.id}?ui=${ui}`, `/collections/starter?ui=${ui}`, `/nothing?ui=${ui}`]) {
      await page.goto(library.url + path);
      await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
      assert.ok(await fitsInWidth(page), path);
    }
  }
  await context.close();
});

test('keyboard: from the first key to the page of a document', async () => {
  const { context, page, problems } = await openPage(browser);
  await visit(page, `${library.url}/`);
  const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.className || document.activeElement.tagName);
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'skip');
  await page.keyboard.press('/');
  assert.equal(await focused(), 'q');
  await page.keyboard.type('naloxone');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search === '?q=naloxone');
  await settled(page);
  await page.locator('facet-list summary').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.waitForSelector('.chip');
  await settled(page);
  await page.locator('.skip').focus();
  await page.keyboard.press('Enter');
  for (let steps = 0; steps < 10 && !(await page.evaluate(() => document.activeElement.matches('.result a'))); steps++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\//);
  await readerReady(page);
  assert.deepEqual(problems, []);
  await context.close();
});

test('keyboard: the shortcut can be switched off, and a slash can be typed', async () => {
  const { context, page } = await openPage(browser);
  await visit(page, `${library.url}/`);
  await page.focus('#q');
  await page.keyboard.type('NEAR/5');
  assert.equal(await page.inputValue('#q'), 'NEAR/5');
  await page.click('#shortcut');
  await page.keyboard.press('/');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'shortcut');
  await page.reload();
  assert.equal(await page.getAttribute('#shortcut', 'aria-pressed'), 'false');
  await context.close();
});

test('phone: the filters open behind a button and lead back to the results', async () => {
  const { context, page, problems } = await openPage(browser, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await visit(page, `${library.url}/`);
  assert.equal(await page.locator('facet-list').first().isVisible(), false);
  await page.tap('#disclose');
  assert.equal(await page.getAttribute('#disclose', 'aria-expanded'), 'true');
  await page.locator('facet-list input[type=checkbox]').first().tap();
  await page.waitForSelector('.chip');
  await page.tap('#done');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'count');
  assert.equal(await page.locator('facet-list').first().isVisible(), false);
  assert.deepEqual(problems, []);
  await context.close();
});
