// The search on another site: a page of another origin, with hostile styles and a strict policy.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { words } from '../../web/embed/resource-search.js';
import { launch, openPage, violations } from './support/browser.mjs';
import { startLibrary } from '../support/library.mjs';

let library, browser, partner, site;
const hostile = `* { display: none !important; color: red !important; font: 40px fantasy !important; position: absolute }
  html, body, main, h1, resource-search { display: block !important } main { text-transform: uppercase; line-height: 5 }`;
const partnerPage = () => `<!doctype html><html lang="bs"><title>Partner</title><style nonce="x">${hostile}</style>
  <script type="module" src="${library.url}/embed/resource-search.js"></script>
  <main><h1>Partner</h1>
  <resource-search id="one" results="3" facets="country,theme" lang="en"><form action="${library.url}/"><input name="q"><button>Search</button></form></resource-search>
  <resource-search id="two" country="RS" results="2" q="naloxone"></resource-search></main></html>`;

before(async () => {
  [library, browser] = await Promise.all([startLibrary(), launch()]);
  partner = http.createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-x'; script-src ${library.url}; connect-src ${library.url}; form-action ${library.url}; require-trusted-types-for 'script'` });
    response.end(partnerPage());
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => partner.on('listening', listening));
  site = `http://localhost:${partner.address().port}`; // another origin than 127.0.0.1
});
after(async () => {
  partner?.close();
  await browser?.close();
  await library?.stop();
});

const found = (page, id) => page.waitForFunction((at) => document.querySelector(at)?.shadowRoot?.querySelector('li'), `#${id}`);

test('embed: two on one page of another origin search each for itself, whatever the styles of the page', async () => {
  const { context, page, problems } = await openPage(browser);
  await page.goto(site);
  await Promise.all([found(page, 'one'), found(page, 'two')]);
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  assert.equal(await one.locator('li').count(), 3);
  assert.equal(await two.locator('[part=label]').textContent(), words.bs.label);
  for (const about of await two.locator('[part=meta]').allTextContents()) assert.match(about, /Srbija/);
  await one.getByRole('searchbox').fill('naloxone');
  const answer = page.waitForResponse((response) => response.url().includes('q=naloxone') && response.url().includes('ui=en'));
  await one.getByRole('searchbox').press('Enter');
  const { total } = await (await answer).json();
  await page.waitForFunction((count) => document.querySelector('#one').shadowRoot.querySelector('[role=status]').textContent.startsWith(count), String(total.value));
  assert.ok(await one.locator('mark').count() > 0);
  assert.equal(await two.getByRole('searchbox').inputValue(), 'naloxone');
  const style = await one.locator('li').first().evaluate((row) => {
    const { display, color, fontSize, textTransform } = getComputedStyle(row);
    return { display, color, fontSize, textTransform };
  });
  assert.deepEqual(style, { display: 'list-item', color: 'rgb(29, 36, 51)', fontSize: '16px', textTransform: 'none' });
  await context.close();
  assert.deepEqual(problems, []);
});

test('embed: by keyboard alone a filter is chosen and the results paged through; changes are told', async () => {
  const { context, page, problems } = await openPage(browser);
  await page.goto(site);
  await found(page, 'one');
  const one = page.locator('#one');
  const told = () => one.locator('[role=status]').textContent();
  const says = (text, same) => page.waitForFunction(([text, same]) =>
    (document.querySelector('#one').shadowRoot.querySelector('[role=status]').textContent === text) === same, [text, same]);
  const all = await told();
  await one.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.waitForFunction(() => document.querySelector('#one').shadowRoot.querySelector('input[type=checkbox]:checked'));
  assert.equal(await one.locator('[role=status]').count(), 1);
  await says(all, false);
  await one.getByRole('checkbox', { checked: true }).first().press('Space');
  await says(all, true);
  await one.getByRole('button', { name: words.en.next }).press('Enter');
  await one.getByRole('button', { name: words.en.previous }).waitFor();
  assert.equal(await page.evaluate(() => document.querySelector('#one').shadowRoot.activeElement?.localName), 'ol');
  await context.close();
  assert.deepEqual(problems, []);
});

test('embed: pages of partners hear of searches and choices, and may keep a choice to themselves', async () => {
  const { context, page } = await openPage(browser, { bypassCSP: true });
  await page.goto(site);
  await found(page, 'one');
  await page.evaluate(() => {
    window.heard = [];
    document.addEventListener('rc-search', ({ detail }) => window.heard.push(['search', detail.q, detail.total]));
    document.addEventListener('rc-select', (event) => {
      window.heard.push(['select', event.detail.id]);
      event.preventDefault();
    });
  });
  await page.locator('#one').getByRole('searchbox').fill('xyzzyplugh');
  await page.locator('#one').getByRole('searchbox').press('Enter');
  await page.waitForFunction(() => window.heard.length === 1);
  await page.locator('#two [part=title]').first().click();
  const heard = await page.evaluate(() => window.heard);
  assert.deepEqual(heard[0], ['search', 'xyzzyplugh', 0]);
  assert.equal(heard[1][0], 'select');
  assert.equal(new URL(page.url()).origin, site);
  assert.equal(await page.locator('#one [role=status]').textContent(), words.en.none);
  await context.close();
});

test('embed: without JavaScript the form inside leads to the library', async () => {
  const { context, page } = await openPage(browser, { javaScriptEnabled: false, bypassCSP: true });
  await page.setContent(`<resource-search><form action="${library.url}/"><input name="q" aria-label="Search"><button>Search</button></form></resource-search>`);
  await page.getByRole('textbox').fill('naloxone');
  await page.getByRole('button').click();
  assert.equal(page.url(), `${library.url}/?q=naloxone`);
  await context.close();
});

test('embed: the page for partners shows the snippet at work, and has no fault of access', async () => {
  const { context, page, problems } = await openPage(browser);
  await page.goto(`${library.url}/embed/index.html`);
  await page.waitForFunction(() => document.querySelector('resource-search')?.shadowRoot?.querySelector('li'));
  await page.selectOption('#country', 'RS');
  await page.selectOption('#lang', 'sr-Latn');
  await page.waitForFunction(() => document.querySelector('#snippet').value.includes('sr-Latn'));
  const snippet = await page.inputValue('#snippet');
  assert.match(snippet, new RegExp(`<script type="module" src="${library.url}/embed/resource-search.js"></script>`));
  assert.match(snippet, /<resource-search country="RS" lang="sr-Latn" results="5" facets="theme">/);
  await page.waitForFunction((label) => document.querySelector('resource-search').shadowRoot?.querySelector('label')?.textContent === label, words['sr-Latn'].label);
  await page.waitForFunction(() => document.querySelector('resource-search').shadowRoot.querySelector('li'));
  assert.deepEqual(await violations(page), []);
  await context.close();
  assert.deepEqual(problems, []);
});

test('embed: the module is small, stands alone and speaks the words of the library', async () => {
  const source = await (await fetch(`${library.url}/embed/resource-search.js`)).text();
  assert.ok(gzipSync(source).length < 25_000, `${gzipSync(source).length} bytes`);
  assert.doesNotMatch(source, /^\s*import\b/m);
  const keys = { label: 'search.label', submit: 'search.submit', found: 'results.all', results: 'results', next: 'paging.next', previous: 'paging.prev', none: 'empty.title', kosovo: 'kosovo' };
  for (const [language, own] of Object.entries(words)) {
    const messages = await library.answer(`/messages/${language}.json`);
    for (const [key, message] of Object.entries(keys)) assert.deepEqual(own[key], messages[message], `${language} ${key}`);
  }
  assert.equal(Object.keys(words).length, 13);
});
