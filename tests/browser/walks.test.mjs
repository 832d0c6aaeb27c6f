// Whole tasks of the people this library is for: in English and in two other scripts, wide and narrow, by keyboard alone,
// and without JavaScript.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fitsInWidth, launch, openPage, settled } from './support/browser.mjs';
import { startLibrary } from '../support/library.mjs';

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([startLibrary(), launch()]);
});
after(async () => {
  await browser?.close();
  await library?.stop();
});

const wordsOf = async (ui) => JSON.parse(await readFile(new URL(`../../web/messages/${ui}.json`, import.meta.url), 'utf8'));

/** Goes on by Tab until the focus is on what fits. */
async function tabTo(page, selector) {
  for (let steps = 0; steps < 120; steps++) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no ${selector} within 120 steps`);
}

// A researcher looks for a subject in her own words, reads the page where it stands, and sees what the library lacks.
for (const { ui, typed, width } of [
  { ui: 'en', typed: 'harm reduction', width: 1280 }, { ui: 'el', typed: 'μείωση της βλάβης', width: 1280 },
  { ui: 'sr-Cyrl', typed: 'смањење штете', width: 1280 }, { ui: 'en', typed: 'harm reduction', width: 360 },
  { ui: 'el', typed: 'μειωση της βλαβης', width: 360 }, { ui: 'sr-Cyrl', typed: 'смањење штете', width: 360 },
]) {
  test(`researcher: ${typed}, in ${ui}, ${width} px wide, by keyboard alone`, async () => {
    const messages = await wordsOf(ui);
    const { context, page, problems } = await openPage(browser, { viewport: { width, height: 800 } });
    await page.goto(`${library.url}/?ui=${ui}`);
    await tabTo(page, '#q');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.search.includes('q='));
    await settled(page);
    assert.match(await page.textContent('#count'), new RegExp(typed));
    assert.ok(await fitsInWidth(page));
    await tabTo(page, '.result a.where');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/documents\/.*#page=/);
    await page.waitForSelector('#reader:not([aria-busy]) mark');
    assert.equal(await page.getAttribute('html', 'lang'), ui);
    assert.ok(await fitsInWidth(page));
    await tabTo(page, 'footer a[href^="/coverage"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/coverage/);
    assert.equal(await page.textContent('h1'), messages.coverage);
    assert.deepEqual(problems, []);
    await context.close();
  });
}

// An advocate goes from her country to a document she can show to others, on an old phone whose scripts are off.
for (const { ui, country } of [{ ui: 'en', country: 'Serbia' }, { ui: 'el', country: 'Σερβία' }, { ui: 'sr-Cyrl', country: 'Србија' }]) {
  test(`advocate: from ${country} to the page of a document, without JavaScript, on a phone`, async () => {
    const messages = await wordsOf(ui);
    const { context, page, problems } = await openPage(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    await page.goto(`${library.url}/?ui=${ui}`);
    await page.locator('svg a', { hasText: 'RS' }).click();
    assert.equal(await page.textContent('h1'), country);
    assert.ok(await fitsInWidth(page));
    await page.getByRole('link', { name: messages['place.search'] }).click();
    assert.equal(new URL(page.url()).searchParams.get('country'), 'RS');
    await page.locator('.result h3 a').first().click();
    assert.ok((await page.textContent('#reader')).length > 200);
    assert.equal(await page.getAttribute('html', 'lang'), ui);
    assert.ok(await fitsInWidth(page));
    assert.deepEqual(problems.filter((problem) => !/\.js csp$/.test(problem)), []);
    await context.close();
  });
}
