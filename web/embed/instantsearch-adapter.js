// This library for Algolia's InstantSearch widgets, as their `searchClient`:
//
//   import { createSearchClient } from 'https://LIBRARY/embed/instantsearch-adapter.js';
//   const search = instantsearch({ indexName: 'documents', searchClient: createSearchClient({ base: 'https://LIBRARY' }) });
//
// Facets are those of the library (country, theme, type, language, year, publisher, collection), their values codes;
// `label(field, value)` names a code after an answer that had it. The index name is the order: 'documents' for the best
// first, 'documents:newest' and the like for another. Hits carry what the API says of a document, `objectID`,
// `_highlightResult.title` and `_snippetResult.passage`. Filters by number, place and rule are not offered: Error.

const facetFields = new Set(['country', 'theme', 'type', 'language', 'year', 'publisher', 'collection']);
const emptyOrMissing = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A text with what is marked in it between two tags. @param {string} text @param {[number, number][]} ranges code points */
function highlighted(text, ranges, before, after) {
  const letters = Array.from(text);
  for (const [begin, end] of [...ranges].reverse()) {
    letters.splice(end, 0, after);
    letters.splice(begin, 0, before);
  }
  return letters.join('');
}

/** "country:RS" and "country:-RS" as parameters of the API. */
function filterOf(written) {
  const colon = written.indexOf(':');
  const field = written.slice(0, colon);
  if (!facetFields.has(field)) throw new Error(`there is no facet "${field}"`);
  const value = written.slice(colon + 1);
  if (value.startsWith('-')) return [`-${field}`, value.slice(1)];
  return [field, value.startsWith('\\-') ? value.slice(1) : value];
}

/**
 * Filters as InstantSearch writes them, [["country:RS", "country:HR"], "theme:x"]: within a list OR, between lists AND. The
 * API widens within a field and narrows between fields, so a list must be of one field, and a field in one list.
 */
export function filtersOf(facetFilters = []) {
  const found = [];
  const seen = new Set();
  for (const group of [facetFilters].flat().map((one) => [one].flat())) {
    const filters = group.map(filterOf);
    const names = new Set(filters.map(([name]) => name));
    if (names.size > 1) throw new Error('filters of different facets cannot be alternatives');
    for (const name of names) {
      if (seen.has(name) && !name.startsWith('-')) throw new Error(`"${name}" is filtered twice; declare it with operator "or"`);
      seen.add(name);
    }
    found.push(...filters);
  }
  return found;
}

/** @param {{base: string, key?: string, lang?: string, fetch?: typeof fetch}} options */
export function createSearchClient({ base, key, lang = 'en', fetch: load = (...given) => globalThis.fetch(...given) }) {
  const root = base.replace(/\/$/, '');
  const labels = new Map();
  const cursors = new Map(); // of a list: page -> cursor

  async function get(path, parameters) {
    const reply = await load(`${root}${path}?${new URLSearchParams(parameters)}`, { headers: key ? { Authorization: `Bearer ${key}` } : {} });
    const body = await reply.json();
    if (!reply.ok) throw Object.assign(new Error(body.detail ?? `status ${reply.status}`), { status: reply.status });
    return body;
  }

  function learn(field, values) {
    for (const { value, label } of values) labels.set(`${field}:${value}`, label);
  }

  function parametersOf(indexName, params) {
    for (const name of ['filters', 'numericFilters', 'tagFilters', 'aroundLatLng', 'insideBoundingBox'])
      if (!emptyOrMissing(params[name])) throw new Error(`"${name}" is not offered by this library`);
    const facets = [params.facets ?? []].flat();
    const wanted = facets.includes('*') ? [...facetFields] : facets.filter((name) => facetFields.has(name));
    const size = Math.min(100, Math.max(1, params.hitsPerPage ?? 20)); // 0 asks for counts only
    const sort = (indexName ?? '').split(':')[1];
    return [['q', params.query ?? ''], ...filtersOf(params.facetFilters ?? []), ['facets', wanted.join(',') || 'none'],
      ['facet_size', String(Math.min(100, params.maxValuesPerFacet ?? 30))], ['page_size', String(size)], ['ui', lang],
      ...(sort ? [['sort', sort]] : [])];
  }

  /** Our pages follow each other by cursors: a page far ahead is reached through those before it. */
  async function pageOf(parameters, page) {
    const list = JSON.stringify(parameters);
    if (!cursors.has(list)) cursors.set(list, ['']);
    const known = cursors.get(list);
    for (let at = Math.min(page, known.length - 1); ; at += 1) {
      const answer = await get('/api/v1/search', known[at] ? [...parameters, ['cursor', known[at]]] : parameters);
      if (answer.page.next_cursor) known[at + 1] = answer.page.next_cursor;
      if (at === page) return answer;
      if (!answer.page.next_cursor) return { ...answer, items: [] };
    }
  }

  function hitOf(item, params) {
    const before = params.highlightPreTag ?? '<em>', after = params.highlightPostTag ?? '</em>';
    const [passage] = item.passages;
    const marked = passage ? highlighted(passage.text, passage.ranges, before, after) : '';
    const level = passage?.ranges.length ? 'full' : 'none';
    return {
      ...item, objectID: item.id, url: new URL(item.links.page, `${root}/`).href, passage: passage?.text ?? '',
      _highlightResult: { title: { value: item.title, matchLevel: 'none', matchedWords: [] } },
      _snippetResult: { passage: { value: marked, matchLevel: level } },
    };
  }

  async function searchOne({ indexName, params = {} }) {
    const parameters = parametersOf(indexName, params);
    const counting = params.hitsPerPage === 0;
    const page = params.page ?? 0;
    const answer = await pageOf(parameters, counting ? 0 : page);
    const size = answer.page.size;
    for (const { field, values } of answer.facets) learn(field, values);
    for (const [field, names] of Object.entries(answer.labels)) learn(field, Object.entries(names).map(([value, label]) => ({ value, label })));
    return {
      index: indexName, query: params.query ?? '', params: new URLSearchParams(parameters).toString(),
      hits: counting ? [] : answer.items.map((item) => hitOf(item, params)),
      nbHits: answer.total.value, page, hitsPerPage: counting ? 0 : size, nbPages: Math.ceil(answer.total.value / size),
      facets: Object.fromEntries(answer.facets.map(({ field, values }) =>
        [field, Object.fromEntries(values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]))])),
      exhaustiveFacetsCount: true, exhaustiveNbHits: true, processingTimeMS: answer.took_ms ?? 0,
    };
  }

  async function facetValuesOf({ params = {} }) {
    const { facetName, facetQuery = '', maxFacetHits = 10 } = params;
    if (!facetFields.has(facetName)) throw new Error(`there is no facet "${facetName}"`);
    const { values } = await get(`/api/v1/facets/${facetName}`, [['prefix', facetQuery], ['size', String(maxFacetHits)], ['ui', lang]]);
    learn(facetName, values);
    return {
      facetHits: values.map(({ value, label, count }) => ({ value, highlighted: label, count })), exhaustiveFacetsCount: true, processingTimeMS: 0,
    };
  }

  return {
    search: async (requests) => ({ results: await Promise.all(requests.map(searchOne)) }),
    searchForFacetValues: (requests) => Promise.all(requests.map(facetValuesOf)),
    /** The name of a code, once an answer had it. @param {string} field @param {string} value */
    label: (field, value) => labels.get(`${field}:${value}`) ?? value,
  };
}
