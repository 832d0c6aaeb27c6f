// The address is the state of the search page. Everything here is pure: read an address, change the state, print it
// again. The names are those of the search API, so that a printed state is also the query of a request.
import { languages } from './languages.js';

/** Fields that can be filtered by, in the order the page shows them. */
export const facetFields = /** @type {const} */ ([
  'country', 'theme', 'type', 'language', 'year', 'publisher', 'collection',
]);
export const expansions = /** @type {const} */ (['inflections', 'scripts', 'concepts']);
/** @typedef {typeof expansions[number]} ExpansionKind */
export const sorts = /** @type {const} */ (['relevance', 'newest', 'oldest', 'title', 'added']);

/**
 * A document needs one of `any` and none of `none`.
 * @typedef {{any: readonly string[], none: readonly string[]}} Filter
 *
 * `expand` is what is searched besides the typed words: empty for all the server offers, else 'none' or some of
 * `expansions`, parted by commas; `without` holds the concepts (ids) that are left out of it.
 * `sort` is empty for the server's own choice; `cursor` is empty on the first page of results. `ui` is the language that
 * was chosen for the page; empty for the browser's.
 * @typedef {object} State
 * @property {string} q
 * @property {Readonly<Record<string, Filter>>} filters by field; a field without a filter has no key
 * @property {string} from
 * @property {string} to
 * @property {string} expand
 * @property {readonly string[]} without
 * @property {string} sort
 * @property {string} cursor
 * @property {string} ui
 *
 * One choice that narrows the search and can be taken back.
 * @typedef {{field: string, value: string, kind: 'any' | 'none' | 'date'}} Selection
 */

/** @type {State} */
export const everything = { q: '', filters: {}, from: '', to: '', expand: '', without: [], sort: '', cursor: '', ui: '' };

/**
 * Reads the query of an address. Parameters that are not the page's own, as social networks add to links, are left out.
 * @param {string} query with or without '?'
 * @returns {State}
 */
export function parse(query) {
  const parameters = new URLSearchParams(query);
  /** @param {string} name */
  const one = (name) => parameters.get(name) ?? '';
  /** @param {string} name */
  const list = (name) => [...new Set(parameters.getAll(name).filter(Boolean))];
  /** @type {Record<string, Filter>} */
  const filters = {};
  for (const field of facetFields) {
    const filter = { any: list(field), none: list(`-${field}`) };
    if (filter.any.length || filter.none.length) filters[field] = filter;
  }
  const sort = one('sort');
  return {
    q: one('q').trim(),
    filters,
    from: one('from'),
    to: one('to'),
    expand: readExpansions(one('expand')),
    without: list('without_concept'),
    sort: sorts.some((known) => known === sort) ? sort : '',
    cursor: one('cursor'),
    ui: languages.has(one('ui')) ? one('ui') : '',
  };
}

/** What is no kind of expansion is left out; if nothing is left, nothing was said. @param {string} text */
function readExpansions(text) {
  const kinds = expansions.filter((kind) => text.split(',').includes(kind));
  return text === 'none' ? text : kinds.length ? printExpansions(kinds) : '';
}

/**
 * All kinds are the empty text: nothing needs to be said of them.
 * @param {readonly ExpansionKind[]} kinds in their order
 */
const printExpansions = (kinds) => (kinds.length === expansions.length ? '' : kinds.join(',') || 'none');

/**
 * Prints a state as the query of an address, without '?'. Equal states print equally, whatever the order of choosing.
 * @param {State} state
 */
export function print(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.append('q', state.q);
  for (const field of facetFields) {
    const filter = state.filters[field];
    for (const value of [...(filter?.any ?? [])].sort()) parameters.append(field, value);
    for (const value of [...(filter?.none ?? [])].sort()) parameters.append(`-${field}`, value);
  }
  for (const name of /** @type {const} */ (['from', 'to', 'expand', 'sort', 'cursor'])) {
    if (state[name]) parameters.append(name, state[name]);
  }
  for (const id of [...state.without].sort()) parameters.append('without_concept', id);
  if (state.ui) parameters.append('ui', state.ui);
  return parameters.toString();
}

/**
 * The address of the search page in this state.
 * @param {State} state
 */
export function address(state) {
  const query = print(state);
  return query ? `/?${query}` : '/';
}

// Every change but paging begins at the first page: a cursor belongs to its query.

/**
 * Concepts are left out of the words they were found by: other words begin anew.
 * @param {State} state
 * @param {string} q
 * @returns {State}
 */
export const withWords = (state, q) =>
  ({ ...state, q: q.trim(), without: q.trim() === state.q ? state.without : [], cursor: '' });

/** @param {State} state @param {string} sort @returns {State} */
export const withSort = (state, sort) => ({ ...state, sort, cursor: '' });

/**
 * Searches for a kind of expansion too, or no longer.
 * @param {State} state
 * @param {ExpansionKind} kind
 * @param {boolean} wanted
 * @returns {State}
 */
export const withExpansion = (state, kind, wanted) => ({
  ...state,
  expand: printExpansions(expansions.filter((other) => (other === kind ? wanted : searches(state, other)))),
  cursor: '',
});

/**
 * The typed words only.
 * @param {State} state
 * @returns {State}
 */
export const withoutExpansions = (state) => ({ ...state, expand: 'none', without: [], cursor: '' });

/**
 * @param {State} state
 * @param {ExpansionKind} kind
 */
export const searches = (state, kind) => state.expand === '' || state.expand.split(',').includes(kind);

/**
 * Leaves a concept out of the search, or searches for it again.
 * @param {State} state
 * @param {string} id
 * @returns {State}
 */
export const toggleConcept = (state, id) => ({
  ...state,
  without: state.without.includes(id) ? state.without.filter((other) => other !== id) : [...state.without, id],
  cursor: '',
});

/** All documents, in the language of the page. @param {State} state @returns {State} */
export const anew = ({ ui }) => ({ ...everything, ui });

/** @param {State} state @param {string} ui @returns {State} */
export const inLanguage = (state, ui) => ({ ...state, ui });

/** @param {State} state @param {string} cursor @returns {State} */
export const withCursor = (state, cursor) => ({ ...state, cursor });

/** @param {State} state @returns {State} */
export const withoutFilters = (state) => ({ ...state, filters: {}, from: '', to: '', cursor: '' });

/**
 * Chooses a value of a field, or takes the choice back.
 * @param {State} state
 * @param {string} field
 * @param {string} value
 * @param {'any' | 'none'} [kind]
 * @returns {State}
 */
export function toggle(state, field, value, kind = 'any') {
  const filter = state.filters[field] ?? { any: [], none: [] };
  const chosen = filter[kind].includes(value)
    ? filter[kind].filter((other) => other !== value)
    : [...filter[kind], value];
  const changed = { ...filter, [kind]: chosen };
  const { [field]: _, ...others } = state.filters;
  const filters = changed.any.length || changed.none.length ? { ...others, [field]: changed } : others;
  return { ...state, filters, cursor: '' };
}

/**
 * What narrows this search beside its words, in the order the page shows it.
 * @param {State} state
 * @returns {Selection[]}
 */
export function selections(state) {
  /** @type {Selection[]} */
  const found = [];
  for (const field of facetFields) {
    const filter = state.filters[field];
    for (const value of filter?.any ?? []) found.push({ field, value, kind: 'any' });
    for (const value of filter?.none ?? []) found.push({ field, value, kind: 'none' });
  }
  for (const field of /** @type {const} */ (['from', 'to'])) {
    if (state[field]) found.push({ field, value: state[field], kind: 'date' });
  }
  return found;
}

/**
 * @param {State} state
 * @param {Selection} selection
 * @returns {State}
 */
export function without(state, { field, value, kind }) {
  return kind === 'date' ? { ...state, [field]: '', cursor: '' } : toggle(state, field, value, kind);
}

/**
 * The page a document opens at, from an address's fragment ("#page=12"); 0 if it names none.
 * @param {string} fragment
 */
export function pageOf(fragment) {
  const match = /^#page=([1-9][0-9]{0,6})$/.exec(fragment);
  return match ? Number(match[1]) : 0;
}
