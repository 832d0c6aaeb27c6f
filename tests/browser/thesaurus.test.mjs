import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Parser, Store } from 'n3';
import { launch, openPage } from './support/browser.mjs';
import { startLibrary } from '../support/library.mjs';

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([startLibrary(), launch()]);
});
after(async () => {
  await browser?.close();
  await library?.stop();
});

const skos = 'http://www.w3.org/2004/02/skos/core#';

test('thesaurus: another reader of Turtle finds every concept with its labels and links that lead somewhere', async () => {
  const reply = await fetch(`${library.url}/api/v1/thesaurus.ttl`);
  const store = new Store(new Parser({ baseIRI: library.url }).parse(await reply.text()));
  const concepts = store.getSubjects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `${skos}Concept`, null);
  const { concepts: listed } = await library.answer('/api/v1/thesaurus');
  assert.equal(concepts.length, listed.length);
  const names = new Set(concepts.map(({ value }) => value));
  for (const relation of ['broader', 'narrower', 'related']) {
    for (const { object } of store.getQuads(null, `${skos}${relation}`, null, null)) assert.ok(names.has(object.value), object.value);
  }
  for (const { id, labels } of listed) {
    const concept = concepts.find(({ value }) => value.endsWith(`/thesaurus/${id}`));
    const preferred = store.getObjects(concept, `${skos}prefLabel`, null);
    assert.deepEqual(preferred.map(({ language }) => language).sort(), Object.keys(labels).map((tag) => tag.toLowerCase()).sort(), id);
  }
});

test('thesaurus: the name of a concept leads to its place on the page', async () => {
  const { context, page, problems } = await openPage(browser);
  await page.goto(`${library.url}/thesaurus/harm-reduction`);
  assert.equal(new URL(page.url()).pathname + new URL(page.url()).hash, '/thesaurus#harm-reduction');
  const { y } = await page.locator('#harm-reduction').boundingBox();
  assert.ok(y >= 0 && y < 800, `at ${y}`);
  await context.close();
  assert.deepEqual(problems, []);
});

test('thesaurus: without JavaScript it is filtered, named in another language and leads to a search', async () => {
  const { context, page, problems } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(`${library.url}/thesaurus`);
  const all = await page.locator('article').count();
  await page.fill('#q', 'smanjenje stete');
  await page.selectOption('#ui', 'el');
  await page.getByRole('button', { name: 'Show' }).click();
  assert.ok((await page.locator('article').count()) < all);
  assert.equal(await page.textContent('#harm-reduction h3'), 'μείωση της βλάβης');
  assert.match(await page.locator('#harm-reduction .documents a').getAttribute('href'), /^\/\?q=%CE%BC/);
  await context.close();
  assert.deepEqual(problems, []);
});

test('thesaurus: every page links it in its footer', async () => {
  const { context, page } = await openPage(browser);
  const found = (await library.answer('/api/v1/search?q=naloxone')).items[0];
  for (const path of ['/', found.links.page]) {
    await page.goto(library.url + path);
    assert.equal(await page.locator('footer a[href="/thesaurus"]').count(), 1, path);
  }
  await context.close();
});
