import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitsInWidth, openPage, violations, visit } from './support/browser.mjs';
import { frame } from './support/frame.mjs';

let library, browser, context, page;
frame((now) => { ({ library, browser, context, page } = now); });

const hrefs = (on) => on.locator('#exports a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));

test('exports: the list as files, a feed and a permanent link, with and without scripts', async () => {
  const plain = await openPage(browser, { javaScriptEnabled: false });
  await plain.page.goto(`${library.url}/?q=naloxone&country=RS`);
  await plain.page.locator('#exports summary').click();
  const links = await hrefs(plain.page);
  assert.ok(links.length >= 7, String(links));
  for (const link of links) {
    assert.match(link, /\?q=naloxone&country=RS/);
    assert.equal((await context.request.get(library.url + link)).status(), 200);
  }
  await plain.context.close();
  await visit(page, `${library.url}/?q=naloxone&country=RS`);
  assert.deepEqual(await hrefs(page), links);
});

test('exports: follow the search as it changes', async () => {
  await visit(page, `${library.url}/?q=naloxone`);
  await page.fill('#q', 'prison');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#exports a[href*="prison"]'));
  assert.deepEqual((await hrefs(page)).filter((link) => link.includes('naloxone')), []);
});

test('permanent link: names the search, its count and digest, and says later that nothing has changed', async () => {
  await visit(page, `${library.url}/?q=naloxone`);
  await page.locator('#exports').getByText('Permanent link').click();
  await page.locator('h1', { hasText: 'How this search was made' }).waitFor();
  const digest = await page.locator('#permalink code').textContent();
  assert.match(digest, /^[0-9a-f]{64}$/);
  assert.deepEqual(await violations(page), []);
  await page.setViewportSize({ width: 360, height: 700 });
  assert.ok(await fitsInWidth(page));
  await page.getByRole('link', { name: 'Permanent link' }).click();
  await page.getByText('The list is the same as then').waitFor();
  assert.match(page.url(), new RegExp(digest));
});
