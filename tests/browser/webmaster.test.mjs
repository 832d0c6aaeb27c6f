// What the webmaster of a partner does: builds the snippet, pastes it into a page of an own site with a strict policy and
// hostile styles, tries it, takes a card, follows the feed, harvests. In three scripts, wide and narrow, by keyboard alone,
// and without scripts.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { words } from '../../web/embed/resource-search.js';
import { startLibrary } from '../support/library.mjs';
import { fitsInWidth, launch, openPage, violations } from './support/browser.mjs';

const hostile = `* { display: none !important; color: red !important; font: 40px fantasy !important; position: absolute }
  html, body, main, resource-search, blockquote, blockquote a { display: block !important } main { text-transform: uppercase; line-height: 5 }`;
const wide = { width: 1280, height: 800 }, narrow = { width: 360, height: 740 };

let library, browser, partner, site, pasted = '', styles = hostile;
before(async () => {
  [library, browser] = await Promise.all([startLibrary(), launch()]);
  partner = http.createServer((request, response) => {
    const policy = `default-src 'none'; img-src data:; style-src 'nonce-x'; script-src ${library.url}; connect-src ${library.url}; form-action ${library.url}; require-trusted-types-for 'script'`;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    response.end(`<!doctype html><html lang="en"><title>Partner</title><link rel="icon" href="data:,"><style nonce="x">${styles}</style><main>${pasted}</main></html>`);
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => partner.on('listening', listening));
  site = `http://localhost:${partner.address().port}`; // another origin than 127.0.0.1
});
after(async () => {
  partner?.close();
  await browser?.close();
  await library?.stop();
});

/** Moves by the tabulator to the element of that id. */
async function tabTo(page, id) {
  for (let steps = 0; steps < 80; steps++) {
    if (await page.evaluate(() => document.activeElement?.id) === id) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`the tabulator does not reach #${id}`);
}

/** Chooses an entry of a list by the arrows. */
async function arrowTo(page, id, value) {
  await tabTo(page, id);
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 400 && await page.inputValue(`#${id}`) !== value; steps++) await page.keyboard.press('ArrowDown');
  assert.equal(await page.inputValue(`#${id}`), value);
}
const choices = {
  mouse: { select: (page, id, value) => page.selectOption(`#${id}`, value), copy: (page) => page.click('#copy') },
  keyboard: { select: arrowTo, copy: async (page) => { await tabTo(page, 'copy'); await page.keyboard.press('Enter'); } },
};
const snippetHas = (page, text) => page.waitForFunction((part) => document.querySelector('#snippet').value.includes(part), text);
const found = (page) => page.waitForFunction(() => document.querySelector('resource-search')?.shadowRoot?.querySelector('li'));

const walks = [
  { language: 'en', query: 'naloxone', viewport: wide, by: 'mouse' },
  { language: 'el', query: 'ναλοξόνη', viewport: narrow, by: 'keyboard' },
  { language: 'sr-Cyrl', query: 'налоксон', viewport: wide, by: 'keyboard' },
];
for (const { language, query, viewport, by } of walks) {
  test(`webmaster: from the footer to a hit, in ${language}, ${viewport.width} pixels wide, by ${by}`, async () => {
    const { context, page, problems } = await openPage(browser, { viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    const messages = await library.answer(`/messages/${language}.json`);
    await page.goto(`${library.url}/?ui=${language}`);
    await page.getByRole('link', { name: messages.embed }).press('Enter');
    await page.waitForURL(/\/embed\/index\.html\?ui=/);
    assert.equal(await page.locator('h1').textContent(), messages.embed);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    await found(page);
    assert.ok(await fitsInWidth(page));
    assert.deepEqual(await violations(page), []);

    await choices[by].select(page, 'country', 'RS');
    await snippetHas(page, 'country="RS"');
    await choices[by].select(page, 'lang', language);
    await snippetHas(page, `lang="${language}"`);
    await page.waitForFunction((label) => document.querySelector('resource-search').shadowRoot?.querySelector('label')?.textContent === label, words[language].label);
    await choices[by].copy(page);
    await page.waitForFunction((said) => document.querySelector('#copied').textContent === said, messages['cite.copied']);
    pasted = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(pasted, await page.inputValue('#snippet'));
    assert.ok(new URL(page.url()).searchParams.get('country') === 'RS', 'the address keeps the choice');

    await page.goto(site);
    await found(page);
    const component = page.locator('resource-search');
    await component.getByRole('searchbox').fill(query);
    const answer = page.waitForResponse((response) => response.url().includes('q='));
    await component.getByRole('searchbox').press('Enter');
    const { total, items: [first] } = await (await answer).json();
    await page.waitForFunction((count) => document.querySelector('resource-search').shadowRoot.querySelector('[role=status]').textContent.startsWith(count), String(total.value));
    assert.ok(first.countries.includes('RS'));
    await component.locator('[part=title]').first().press('Enter');
    await page.waitForURL(`${library.url}/documents/${first.id}**`);
    assert.equal((await page.locator('h1').textContent()).trim(), first.title);
    await context.close();
    assert.deepEqual(problems, []);
  });
}

test('webmaster: a document as a card, a country as a feed, and everything harvested', async () => {
  const { context, page, problems } = await openPage(browser);
  const { items: [{ id, title }] } = await library.answer('/api/v1/search?country=RS&page_size=1');
  await page.goto(`${library.url}/documents/${id}`);
  const card = await (await fetch(await page.locator('link[type="application/json+oembed"]').evaluate((link) => link.href))).json();
  assert.deepEqual([card.type, card.title], ['rich', title]);
  pasted = card.html;
  await page.goto(site);
  await page.locator('blockquote a').click();
  await page.waitForURL(`${library.url}/documents/${id}`);

  await page.goto(`${library.url}/countries/RS`);
  const feed = await (await fetch(await page.locator('a[href*="search.atom"], link[type="application/atom+xml"]').first().evaluate((link) => link.href))).text();
  assert.match(feed, new RegExp(`<id>[^<]*/documents/${id}</id>`));
  const records = await (await fetch(`${library.url}/oai?verb=ListRecords&metadataPrefix=oai_dc&set=country:RS`)).text();
  const named = (text, pattern) => [...text.matchAll(pattern)].map(([, name]) => name).sort();
  assert.deepEqual(named(records, /<identifier>oai:[^<]*:([^<]*)</g), named(feed, /<id>[^<]*\/documents\/([^<]*)</g));
  await context.close();
  assert.deepEqual(problems, []);
});

test('webmaster: without scripts the page builds the snippet all the same, and the form in it searches', async () => {
  styles = 'main { color: #555 }'; // nothing can save a form that the page itself hides
  const { context, page } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${library.url}/embed/index.html`);
  await page.selectOption('#country', 'RS');
  await page.uncheck('input[value=theme]');
  await page.check('input[value=year]');
  await page.getByRole('button', { name: (await library.answer('/messages/en.json'))['embed.show'] }).click();
  pasted = await page.inputValue('#snippet');
  assert.match(pasted, /<resource-search country="RS" results="5" facets="year">/);
  await page.goto(site);
  await page.getByRole('textbox').fill('naloxone');
  await page.getByRole('button').click();
  await page.waitForURL(`${library.url}/?country=RS&q=naloxone`);
  const { total } = await library.answer('/api/v1/search?country=RS&q=naloxone');
  assert.ok(total.value > 0);
  assert.match(await page.locator('main').textContent(), new RegExp(`\\b${total.value} document`));
  await context.close();
});
