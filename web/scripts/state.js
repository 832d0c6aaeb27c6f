// The address is the state of the search page. Everything here is pure: read an address, change the state, print it
// again. The names are those of the search API, so that a printed state is also the query of a request.

/** Fields that can be filtered by, in the order the page shows them. */
export const facetFields = /** @type {const} */ ([
  'country', 'theme', 'type', 'language', 'year', 'publisher', 'collection',
]);
export const sorts = /** @type {const} */ (['relevance', 'newest', 'oldest', 'title', 'added']);

/**
 * A document needs one of `any` and none of `none`.
 * @typedef {{any: readonly string[], none: readonly string[]}} Filter
 *
 * `expand` is empty for all the server offers, or 'inflections': the typed words only, without their concepts.
 * `sort` is empty for the server's own choice; `cursor` is empty on the first page of results.
 * @typedef {object} State
 * @property {string} q
 * @property {Readonly<Record<string, Filter>>} filters by field; a field without a filter has no key
 * @property {string} from
 * @property {string} to
 * @property {string} expand
 * @property {string} sort
 * @property {string} cursor
 *
 * One choice that narrows the search and can be taken back.
 * @typedef {{field: string, value: string, kind: 'any' | 'none' | 'date'}} Selection
 */

/** @type {State} */
export const everything = { q: '', filters: {}, from: '', to: '', expand: '', sort: '', cursor: '' };

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
    expand: one('expand') === 'inflections' ? 'inflections' : '',
    sort: sorts.some((known) => known === sort) ? sort : '',
    cursor: one('cursor'),
  };
}

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

/** @param {State} state @param {string} q @returns {State} */
export const withWords = (state, q) => ({ ...state, q: q.trim(), cursor: '' });

/** @param {State} state @param {string} sort @returns {State} */
export const withSort = (state, sort) => ({ ...state, sort, cursor: '' });

/** @param {State} state @param {'' | 'inflections'} expand @returns {State} */
export const withExpand = (state, expand) => ({ ...state, expand, cursor: '' });

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
