// The adapter for InstantSearch: Algolia's own package, in a page made by jsdom, over the real server.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { createSearchClient, filtersOf } from '../../web/embed/instantsearch-adapter.js';
import { startLibrary } from './support/library.mjs';

const countries = ['RS', 'HR', 'BA'];
const records = Array.from({ length: 45 }, (_, i) => ({
  id: `record-${i}`, title: `Naloxone report ${i}`, country: [countries[i % 3]], theme: [i % 5 ? 'harm-reduction' : 'prison-health'], text: [`Naloxone & <care>, number ${i}.`],
}));

let library, dom, client, instantsearch, connectors;
before(async () => {
  library = await startLibrary(records);
  client = createSearchClient({ base: library.url });
  dom = new JSDOM('<!doctype html><div id="hits"></div>', { url: 'http://partner.example/' });
  for (const name of ['window', 'document']) globalThis[name] = name === 'window' ? dom.window : dom.window.document;
  const require = createRequire(import.meta.url);
  instantsearch = require('instantsearch.js').default;
  connectors = require('instantsearch.js/cjs/connectors/index.js');
});
after(async () => {
  dom?.window.close();
  await library?.stop();
});

/** Runs a page of widgets until `done` says that its state is there. */
function page(widgets, done, options = {}) {
  return new Promise((resolve, reject) => {
    const state = {};
    const search = instantsearch({ indexName: 'documents', searchClient: client, future: { preserveSharedStateOnUnmount: true }, ...options });
    search.on('error', ({ error }) => reject(error));
    search.addWidgets(widgets(state));
    search.on('render', () => {
      if (!done(state, search)) return;
      search.dispose();
      resolve(state);
    });
    search.start();
  });
}
const keep = (state, name) => (options) => { state[name] = options; };

test('instantsearch: hits, counts and refinements are those of the library', async () => {
  let refined = false;
  const state = await page((kept) => [
    connectors.connectSearchBox(keep(kept, 'box'))({}),
    connectors.connectHits(keep(kept, 'hits'))({}),
    connectors.connectStats(keep(kept, 'stats'))({}),
    connectors.connectRefinementList(keep(kept, 'country'))({ attribute: 'country', operator: 'or' }),
    connectors.connectConfigure(() => {})({ searchParameters: { hitsPerPage: 10, query: 'naloxone' } }),
  ], ({ country, stats }) => {
    if (!refined && country?.items.length === 3) {
      refined = true;
      country.refine('RS');
    }
    return refined && stats?.nbHits === 15;
  });
  assert.equal(state.hits.items.length, 10);
  for (const { countries: of, objectID, id } of state.hits.items) {
    assert.deepEqual(of, ['RS']);
    assert.equal(objectID, id);
  }
  assert.deepEqual(state.country.items.map(({ value, count, isRefined }) => [value, count, isRefined]).sort(), [['BA', 15, false], ['HR', 15, false], ['RS', 15, true]]);
  assert.equal(client.label('country', 'RS'), 'Serbia');
  assert.match(state.hits.items[0]._snippetResult.passage.value, /<mark>Naloxone<\/mark> &amp; &lt;care&gt;/);
});

test('instantsearch: its pages together are the whole list, in any order of asking', async () => {
  const ids = new Map();
  for (const number of [4, 0, 2, 1, 3, 4]) {
    const { results: [{ hits, nbPages, page: given }] } = await client.search([{ indexName: 'documents:title', params: { query: '', page: number, hitsPerPage: 10 } }]);
    assert.equal(nbPages, 5);
    assert.equal(given, number);
    ids.set(number, hits.map(({ objectID }) => objectID));
  }
  assert.equal(ids.get(4).length, 5);
  assert.equal(new Set([...ids.values()].flat()).size, 45);
  const { results: [{ hits }] } = await client.search([{ indexName: 'documents', params: { page: 99 } }]);
  assert.deepEqual(hits, []);
});

test('instantsearch: values of a facet are found by what they begin with', async () => {
  const [{ facetHits }] = await client.searchForFacetValues([{ indexName: 'documents', params: { facetName: 'country', facetQuery: 'cro' } }]);
  assert.deepEqual(facetHits.map(({ value, highlighted, count }) => [value, highlighted, count]), [['HR', 'Croatia', 15]]);
});

test('instantsearch: what cannot be searched is an error, not another answer', async () => {
  await assert.rejects(client.search([{ indexName: 'documents', params: { numericFilters: ['year>2000'] } }]), /not offered/);
  await assert.rejects(client.search([{ indexName: 'documents', params: { facetFilters: ['colour:red'] } }]), /no facet/);
  await assert.rejects(client.search([{ indexName: 'documents', params: { facetFilters: ['country:ZZ'] } }]), /ZZ/);
  assert.throws(() => filtersOf([['country:RS', 'theme:x']]), /alternatives/);
  assert.throws(() => filtersOf(['country:RS', 'country:HR']), /twice/);
  assert.deepEqual(filtersOf([['country:RS', 'country:HR'], 'theme:-x']), [['country', 'RS'], ['country', 'HR'], ['-theme', 'x']]);
});
