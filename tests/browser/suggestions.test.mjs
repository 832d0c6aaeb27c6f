import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fitsInWidth, openPage, settled, violations, visit } from './support/browser.mjs';
import { frame } from './support/frame.mjs';

let library, browser, context, page, problems;
frame((now) => { ({ library, browser, context, page, problems } = now); });

const query = () => new URLSearchParams(new URL(page.url()).search);
const box = () => page.getByRole('combobox', { name: 'Words to look for' });
const options = (onPage = page) => onPage.locator('#suggestions [role=option]');
const active = () => page.evaluate(() => {
  const id = document.querySelector('#q').getAttribute('aria-activedescendant');
  return id && document.getElementById(id).getAttribute('aria-selected') === 'true' ? id : null;
});

async function open(typed, onPage = page) {
  await visit(onPage, `${library.url}/`);
  const answered = onPage.waitForResponse((response) => response.url().includes(`/suggest?q=${typed}&`));
  await onPage.locator('#q').pressSequentially(typed);
  await answered;
  await onPage.waitForSelector('#suggestions:not([hidden])');
}

test('suggestions: by keys alone, from letters in one language to the concept in the reader\'s', async () => {
  await open('dekrim');
  assert.equal(await box().getAttribute('aria-expanded'), 'true');
  assert.equal(await box().getAttribute('aria-controls'), await page.getByRole('listbox').getAttribute('id'));
  assert.equal(await active(), null);
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(), 'suggestion-0');
  assert.match(await options().first().textContent(), /decriminali[sz]ation.*dekriminalizacija/);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), null, 'before the first is what was typed');
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(), `suggestion-${(await options().count()) - 1}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search !== '');
  await settled(page);
  assert.match(query().get('q'), /^decriminali[sz]ation$/);
  assert.equal(await page.inputValue('#q'), query().get('q'));
  assert.equal(await box().getAttribute('aria-expanded'), 'false');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'q');
  assert.ok((await page.locator('.result').count()) > 0);
});

test('suggestions: Escape, Tab, leaving and searching close the list, and nothing is chosen', async () => {
  for (const leave of [
    () => page.keyboard.press('Escape'),
    () => page.keyboard.press('Tab'),
    () => page.locator('h1').click({ position: { x: 1, y: 1 }, trial: true }).then(() => page.evaluate(() => document.activeElement.blur())),
  ]) {
    await open('harm');
    await page.keyboard.press('ArrowDown');
    await leave();
    assert.equal(await page.locator('#suggestions').isVisible(), false);
    assert.equal(await box().getAttribute('aria-expanded'), 'false');
    assert.equal(await active(), null);
    assert.equal(query().get('q'), null);
    assert.equal(await page.inputValue('#q'), 'harm');
  }
  await open('harm');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.search === '?q=harm');
  assert.equal(await page.locator('#suggestions').isVisible(), false);
  await settled(page);
  await page.keyboard.press('ArrowDown'); // opens it again for what is typed
  await page.waitForSelector('#suggestions:not([hidden])');
});

test('suggestions: a touch chooses, and every target is large enough', async () => {
  const phone = await openPage(browser, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
  await open('resour', phone.page);
  for (const option of await options(phone.page).all()) assert.ok((await option.boundingBox()).height >= 24);
  assert.ok(await fitsInWidth(phone.page));
  await phone.page.locator('[aria-labelledby="suggestions-publisher"] [role=option]').first().tap();
  await phone.page.waitForSelector('.chip');
  assert.match(phone.page.url(), /\?publisher=/);
  assert.deepEqual(phone.problems, []);
  await phone.context.close();
});

test('suggestions: an answer that comes late is dropped, and one that fails is no fault', async () => {
  await visit(page, `${library.url}/`);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/\/api\/v1\/suggest\?q=naloxone&/, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  const asked = page.waitForRequest(/\/api\/v1\/suggest\?q=naloxone&/);
  await page.locator('#q').pressSequentially('naloxone');
  await asked;
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await settled(page);
  release();
  await page.unrouteAll({ behavior: 'wait' });
  assert.equal(await page.locator('#suggestions').isVisible(), false);
  await context.setOffline(true);
  const failed = page.waitForEvent('requestfailed');
  await page.keyboard.type('x');
  await failed;
  assert.equal(await page.locator('#suggestions').isVisible(), false);
  assert.equal(await page.getByRole('alert').count(), 0);
  problems.splice(0);
});

for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [390, 'light'], [390, 'dark']]) {
  test(`suggestions: accessible with the list open, ${width} px wide, ${colorScheme}; nothing moves`, async () => {
    const view = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
    await visit(view.page, `${library.url}/`);
    const place = () => view.page.locator('#count').boundingBox();
    const before = await place();
    await view.page.locator('#q').pressSequentially('harm');
    await view.page.waitForSelector('#suggestions:not([hidden])');
    await view.page.keyboard.press('ArrowDown');
    assert.deepEqual(await place(), before);
    assert.deepEqual(await violations(view.page), []);
    assert.ok(await fitsInWidth(view.page));
    await view.context.close();
  });
}

test('did you mean: a link to the same search in the other spelling', async () => {
  await visit(page, `${library.url}/?q=prevenshon&language=en`);
  const link = page.locator('.meant a');
  assert.equal(await link.textContent(), 'prevention');
  await link.click();
  await page.waitForFunction(() => location.search.includes('q=prevention&'));
  await settled(page);
  assert.equal(query().get('language'), 'en');
  assert.equal(await page.inputValue('#q'), 'prevention');
  assert.ok((await page.locator('.result').count()) > 0);
  assert.equal(await page.locator('.meant').count(), 0);
});
