import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, settled, visit } from './support/browser.mjs';
import { frame } from './support/frame.mjs';

let library, browser, context, page, problems;
frame((now) => { ({ library, browser, context, page, problems } = now); });

const query = () => new URL(page.url()).search;
const total = async () => Number((await page.textContent('#count')).replace(/\D*(\d[\d,.]*).*/, '$1').replace(/\D/g, ''));
const titles = () => page.locator('.result h3').allTextContents();
const facet = (label) => page.locator('facet-list', { has: page.locator('summary', { hasText: label }) });
const box = (label, index) => facet(label).locator('input[type=checkbox]').nth(index);
const countAt = async (label, index) => parseInt(await facet(label).locator('.count').nth(index).textContent(), 10);
async function change(action) {
  const before = query();
  await action();
  await page.waitForFunction((old) => location.search !== old, before);
  await settled(page);
}

test('search: words give documents with the words marked, and the address and title say what was asked', async () => {
  await visit(page, `${library.url}/`);
  await page.fill('#q', 'naloxone');
  await change(() => page.keyboard.press('Enter'));
  assert.equal(query(), '?q=naloxone');
  assert.equal(await page.title(), 'naloxone – Resource Centre');
  assert.equal(await total(), (await library.answer('/api/v1/search?q=naloxone')).total.value);
  assert.ok((await titles()).length > 0);
  // In whichever language the best document is.
  assert.match(await page.locator('.result mark').first().textContent(), /^(nalox|nalok|налокс|ναλοξ)/i);
});

test('search: markup in a query stays text', async () => {
  await visit(page, `${library.url}/?q=${encodeURIComponent('<img src=x onerror=alert(1)> naloxone')}`);
  assert.equal(await page.locator('main img').count(), 0);
  assert.match(await page.textContent('#count'), /<img src=x/);
});

test('facets: a count is what choosing it gives; choices widen within a facet and narrow between facets', async () => {
  await visit(page, `${library.url}/`);
  const [all, first, second] = [await total(), await countAt('Country', 0), await countAt('Country', 1)];
  await change(() => box('Country', 0).check());
  assert.equal(await total(), first);
  assert.equal(await countAt('Country', 1), second, 'a facet is counted without its own filter');
  await change(() => box('Country', 1).check());
  const both = await total();
  assert.ok(both >= Math.max(first, second) && both <= Math.min(first + second, all));
  const theme = await countAt('Theme', 0);
  await change(() => box('Theme', 0).check());
  assert.equal(await total(), theme);
  assert.match(query(), /^\?country=\w+&country=\w+&theme=[\w-]+$/);
});

test('facets: choosing keeps the focus on the box', async () => {
  await visit(page, `${library.url}/`);
  const value = await box('Theme', 1).inputValue();
  await change(() => box('Theme', 1).press('Space'));
  assert.equal(await page.evaluate(() => document.activeElement.value), value);
});

test('facets: a long list opens, and its own box narrows it', async () => {
  await visit(page, `${library.url}/`);
  const themes = facet('Theme');
  const short = await themes.locator('li:visible').count();
  await themes.locator('button').click();
  assert.ok((await themes.locator('li:visible').count()) > short);
  assert.equal(await page.evaluate(() => document.activeElement.type), 'search');
  await page.keyboard.type('harm');
  assert.deepEqual(await themes.locator('li:visible .name').allTextContents(), ['Harm reduction']);
});

test('chips: each takes its own filter away, and the last link takes all', async () => {
  await visit(page, `${library.url}/?q=naloxone`);
  const before = await total();
  await change(() => box('Country', 0).check());
  await change(() => box('Theme', 0).check());
  assert.equal(await page.locator('.chip').count(), 2);
  await change(() => page.locator('.chip').first().click());
  assert.equal(await page.locator('.chip').count(), 1);
  assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY');
  await change(() => box('Country', 0).check());
  await change(() => page.getByText('Clear all filters').click());
  assert.equal(query(), '?q=naloxone');
  assert.equal(await total(), before);
});

test('chips: an exclusion in the address is shown and can be taken back', async () => {
  await visit(page, `${library.url}/?-type=country-profile`);
  assert.match(await page.textContent('.chip'), /not/);
  await change(() => page.locator('.chip').click());
  assert.equal(query(), '');
});

test('paging: the links lead on and back, and every document comes once', async () => {
  await visit(page, `${library.url}/`);
  const all = await total();
  const first = await titles();
  assert.equal(first.length, 20);
  let seen = [...first];
  while (await page.locator('a[rel=next]').count()) {
    assert.match(await page.getAttribute('a[rel=next]', 'href'), /cursor=/);
    await change(() => page.click('a[rel=next]'));
    seen = seen.concat(await titles());
  }
  assert.equal(seen.length, all);
  await visit(page, `${library.url}/`);
  await change(() => page.click('a[rel=next]'));
  await change(() => page.click('a[rel=prev]'));
  assert.deepEqual(await titles(), first);
});

test('address: back, forward, reload and a new tab show the same state', async () => {
  const look = async (which = page) => {
    await settled(which);
    return which.evaluate(() => ({
      search: location.search, words: document.querySelector('#q').value, count: document.querySelector('#count').textContent,
      chosen: [...document.querySelectorAll('#facets :checked')].map((input) => input.value),
    }));
  };
  await visit(page, `${library.url}/`);
  const states = [await look()];
  await page.fill('#q', 'prison');
  await change(() => page.keyboard.press('Enter'));
  states.push(await look());
  await change(() => box('Country', 0).check());
  states.push(await look());
  await change(() => page.goBack());
  assert.deepEqual(await look(), states[1]);
  await change(() => page.goBack());
  assert.deepEqual(await look(), states[0]);
  await page.goForward();
  await change(() => page.goForward());
  assert.deepEqual(await look(), states[2]);
  await page.reload();
  assert.deepEqual(await look(), states[2]);
  const tab = await context.newPage();
  await tab.goto(page.url());
  assert.deepEqual(await look(tab), states[2]);
});

test('address: who comes back from a document is at the same place of the list', async () => {
  await visit(page, `${library.url}/`);
  await page.locator('.result h3 a').last().click();
  await page.waitForURL(/\/documents\//);
  await page.goBack();
  await settled(page);
  await page.waitForFunction(() => scrollY > 400);
});

test('sort: the chosen order is in the address and in the list', async () => {
  await visit(page, `${library.url}/?q=naloxone`);
  await change(() => page.selectOption('#sort', 'title'));
  assert.equal(query(), '?q=naloxone&sort=title');
  const { items } = await library.answer('/api/v1/search?q=naloxone&sort=title&ui=en');
  assert.deepEqual(await titles(), items.map(({ title }) => title));
});

test('late answers: what comes after a newer question is dropped', async () => {
  await visit(page, `${library.url}/`);
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  await page.route(/\/\?q=prison/, async (route) => {
    await held;
    await route.continue().catch(() => {}); // the page has aborted it by then
  });
  await page.fill('#q', 'prison');
  await page.keyboard.press('Enter');
  await page.fill('#q', 'naloxone');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('#count').textContent.includes('naloxone'));
  release();
  await page.unrouteAll({ behavior: 'wait' });
  assert.match(await page.textContent('#count'), /naloxone/);
  assert.equal(query(), '?q=naloxone');
});

test('nothing found: the page says what to try', async () => {
  await visit(page, `${library.url}/?q=xyzzyqwertz&theme=harm-reduction`);
  assert.equal(await total(), 0);
  await change(() => page.getByText('Search without the filters').click());
  assert.equal(query(), '?q=xyzzyqwertz');
  await change(() => page.getByText('Show all documents').click());
  assert.ok((await total()) > 20);
});

test('errors: an unknown value is named, and can be removed', async () => {
  await visit(page, `${library.url}/?country=ZZ`);
  assert.match(await page.textContent('[role=alert]'), /country/);
  assert.equal(await page.locator('.result').count(), 0);
  await change(() => page.locator('.chip').click());
  assert.ok((await total()) > 20);
  assert.match(problems.pop(), /status of 400/);
});

test('errors: without a connection the page says so, keeps what was typed, and tries again', async () => {
  await visit(page, `${library.url}/`);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.fill('#q', 'naloxone');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').waitFor();
  assert.equal(await page.inputValue('#q'), 'naloxone');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForSelector('.result');
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.ok(problems.splice(0).every((problem) => /ERR_INTERNET_DISCONNECTED/.test(problem)));
});

test('without JavaScript: words, filters, order and paging by the form and by links', async () => {
  const plain = await openPage(browser, { javaScriptEnabled: false });
  const { page: still } = plain;
  await still.goto(`${library.url}/`);
  await still.fill('#q', 'naloxone');
  await still.locator('#search button').click();
  assert.equal(await still.locator('#count').textContent(), `${(await library.answer('/api/v1/search?q=naloxone')).total.value} documents for naloxone`);
  assert.ok((await still.locator('.result mark').count()) > 0);
  await still.locator('input[name=country][value=RS]').check();
  await still.getByRole('button', { name: 'Apply the filters' }).click();
  const { total, items } = await library.answer('/api/v1/search?q=naloxone&country=RS&sort=title&ui=en');
  assert.match(await still.textContent('#count'), new RegExp(`^${total.value} documents`));
  assert.equal(await still.locator('.chip').count(), 1);
  await still.selectOption('#sort', 'title');
  await still.getByRole('button', { name: 'Sort', exact: true }).click();
  assert.deepEqual(await still.locator('.result h3').allTextContents(), items.map(({ title }) => title));
  await still.locator('.chip').click();
  assert.equal(await still.locator('.chip').count(), 0);
  await still.goto(`${library.url}/`);
  await still.click('a[rel=next]');
  assert.equal(await still.locator('a[rel=prev]').count(), 1);
  await plain.context.close();
  assert.deepEqual(plain.problems.filter((problem) => !/\.js csp$/.test(problem)), [], 'but scripts, which are off');
});

test('home: themes, countries and the newest lead into the library, and come back with Back', async () => {
  await visit(page, `${library.url}/`);
  assert.equal(await page.locator('#explore').isVisible(), true);
  await page.fill('#q', 'prison');
  await change(() => page.keyboard.press('Enter'));
  assert.equal(await page.locator('#explore').isVisible(), false);
  await change(() => page.goBack());
  assert.equal(await page.locator('#explore').isVisible(), true);
  const serbia = page.getByRole('link', { name: /^Serbia: / });
  const count = Number(/\d+/.exec(await serbia.locator('title').textContent())[0]);
  await serbia.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/countries\/RS$/);
  assert.equal(await page.textContent('h1'), 'Serbia');
  assert.match(await page.textContent('.lead'), new RegExp(`^${count} documents`));
  await page.getByRole('link', { name: 'Search these documents' }).click();
  await settled(page);
  assert.equal(query(), '?country=RS');
  assert.equal(await total(), count);
});

test('years: a range by its two boxes narrows the results, and is a chip each', async () => {
  await visit(page, `${library.url}/?q=naloxone`);
  await page.fill('#from', '2026');
  await change(() => page.keyboard.press('Tab'));
  assert.match(query(), /from=2026/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'to', 'the focus has gone on');
  await page.fill('#to', '2026');
  await change(() => page.keyboard.press('Enter'));
  assert.equal(await page.locator('.chip').count(), 2);
  await change(() => page.locator('.chip').first().click());
  assert.equal(await page.inputValue('#from'), '');
});

const also = () => page.locator('#also');
const focusedName = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));

test('also searched: a concept is named with its words in other languages, left out and taken back', async () => {
  await visit(page, `${library.url}/?q=${encodeURIComponent('smanjenje štete')}`);
  const wide = await total();
  const chip = also().locator('.also-chip', { hasText: 'harm reduction' });
  const greek = chip.locator('li', { hasText: 'μείωση της βλάβης' });
  assert.equal(await greek.isVisible(), false);
  await chip.locator('summary').click();
  assert.equal(await greek.isVisible(), true);
  assert.equal(await greek.getAttribute('lang'), 'el');
  const remove = page.getByRole('link', { name: 'Leave out: harm reduction' });
  await remove.focus();
  await change(() => page.keyboard.press('Enter'));
  assert.match(query(), /without_concept=harm-reduction/);
  assert.ok(await total() < wide);
  assert.equal(await focusedName(), 'Search again for: harm reduction', 'the focus stays on what was left out');
  await page.reload();
  await settled(page);
  assert.ok(await total() < wide);
  await change(() => page.getByRole('link', { name: 'Search again for: harm reduction' }).click());
  assert.equal(await total(), wide);
  assert.equal(await focusedName(), 'Leave out: harm reduction');
});

test('also searched: other forms of the words are left out by themselves; other words begin anew', async () => {
  await visit(page, `${library.url}/?q=${encodeURIComponent('smanjenje štete')}&without_concept=harm-reduction`);
  await change(() => page.getByRole('link', { name: 'Leave out: other forms of the words' }).click());
  assert.match(query(), /expand=scripts%2Cconcepts/);
  assert.equal(await also().getByRole('link', { name: /^Search again for/ }).count(), 2);
  await page.fill('#q', 'naloxone');
  await change(() => page.keyboard.press('Enter'));
  assert.doesNotMatch(query(), /without_concept/);
});

test('also searched: the typed words alone, by one link', async () => {
  await visit(page, `${library.url}/?q=${encodeURIComponent('smanjenje štete')}`);
  const wide = await total();
  await change(() => page.getByRole('link', { name: 'Only the typed words' }).click());
  assert.match(query(), /expand=none/);
  assert.ok(await total() < wide);
  assert.equal(await also().locator('.also-chip').count(), 0);
});

test('results: each says in words by what it was found', async () => {
  await visit(page, `${library.url}/?q=${encodeURIComponent('zarar azaltma')}&language=en`);
  assert.match(await page.locator('.why').first().textContent(), /^Found by .*the concept harm reduction: “[Hh]arm reduction”/);
});
