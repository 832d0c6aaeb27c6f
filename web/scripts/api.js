// The API as functions. Types say what the pages read of an answer; the contract itself is /api/v1/openapi.json.

/**
 * @typedef {readonly [number, number]} Range begin and end in code points
 * @typedef {{page: number, page_label: string, text: string, ranges: Range[], link: string}} Passage
 * @typedef {{term: string, via: string, concept: string | null}} Why
 *
 * What else was searched: `by` is 'inflection', 'wildcard' or 'concept'; of a concept, its id, its name in the language
 * of the page, and the language of each of `to`.
 * @typedef {{from: string, by: string, concept: string | null, label: string | null, to: string[], languages: string[]}} Expansion
 *
 * @typedef {object} Item
 * @property {string} id
 * @property {string} title
 * @property {string | null} language
 * @property {string[]} countries
 * @property {string | null} type
 * @property {string | null} publisher
 * @property {string | null} published
 * @property {string} media_type of the original
 * @property {number} pages of a PDF; of other texts, the parts they come in
 * @property {string[]} guessed fields that nobody has given: their values were found in the text
 * @property {Passage[]} passages
 * @property {Why[]} why
 * @property {{page: string}} links
 *
 * A value without a count was not counted in this search.
 * @typedef {{value: string, label: string, count?: number, selected: boolean}} FacetValue
 *
 * @typedef {object} Facet
 * @property {string} field
 * @property {string} label
 * @property {number} more further values that are not listed
 * @property {number} missing
 * @property {FacetValue[]} values
 *
 * @typedef {object} SearchAnswer
 * @property {{text: string, sort: string, suggestion: {text: string} | null, warnings: string[], expanded: Expansion[],
 *   left_out: {concept: string, label: string}[]}} query
 * @property {{value: number}} total
 * @property {Item[]} items
 * @property {Facet[]} facets
 * @property {Record<string, Record<string, string>>} labels of the items' codes, by field
 * @property {{size: number, next_cursor: string | null, previous_cursor: string | null}} page
 *
 * Choosing it searches its words and filters. `matched` is the label that was typed, where it is not the one shown.
 * @typedef {object} Suggestion
 * @property {string} text
 * @property {string} query
 * @property {{publisher?: string[]}} filters
 * @property {number} documents
 * @property {string | null} language of a title
 * @property {string | null} matched
 * @property {string | null} matched_language
 * @typedef {{kind: 'concept' | 'title' | 'publisher' | 'words', items: Suggestion[]}} SuggestionGroup
 *
 * @typedef {{page: number, page_label: string, pages: number, html: string}} PageText
 */

/** A request that was answered with a problem (RFC 9457), or not answered at all (`status` 0). */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string} detail
   * @param {{parameter: string, reason: string}[]} [faults]
   */
  constructor(status, detail, faults = []) {
    super(detail);
    this.status = status;
    this.faults = faults;
  }
}

/**
 * Throws ApiError for every answer but a success; lets an AbortError pass, since nobody waits for that answer.
 * @param {string} path
 * @param {AbortSignal} [signal]
 */
async function get(path, signal) {
  let response;
  try {
    response = await fetch(path, { signal, headers: { Accept: 'application/json' } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, '');
  }
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(response.status, problem.detail ?? problem.title ?? '', problem.errors ?? []);
}

/**
 * @param {string} query a printed state
 * @param {string} language of the labels
 * @param {AbortSignal} signal
 * @returns {Promise<SearchAnswer>}
 */
export function search(query, language, signal) {
  const parameters = new URLSearchParams(query);
  parameters.set('passages', '2');
  parameters.set('ui', language);
  return get(`/api/v1/search?${parameters}`, signal);
}

/**
 * Completions for what is typed so far.
 * @param {string} q
 * @param {string} language of the labels
 * @param {AbortSignal} signal
 * @returns {Promise<{groups: SuggestionGroup[]}>}
 */
export function suggest(q, language, signal) {
  return get(`/api/v1/suggest?${new URLSearchParams({ q, ui: language })}`, signal);
}

/**
 * Values of one facet whose label begins with `prefix`, counted over the whole collection.
 * @param {string} field
 * @param {string} prefix
 * @param {string} language
 * @param {AbortSignal} signal
 * @returns {Promise<Facet>}
 */
export function facetValues(field, prefix, language, signal) {
  return get(`/api/v1/facets/${encodeURIComponent(field)}?${new URLSearchParams({ prefix, ui: language })}`, signal);
}

/**
 * One page's text, with what the words of a state mark in it.
 * @param {string} id
 * @param {number} page
 * @param {string} query printed, of the words and how they are widened; may be empty
 * @param {AbortSignal} signal
 * @returns {Promise<PageText>}
 */
export function pageText(id, page, query, signal) {
  return get(`/api/v1/documents/${encodeURIComponent(id)}/pages/${page}?${query}`, signal);
}

/**
 * Runs requests of which only the last one counts: a new one aborts the one before, and an answer that comes late
 * all the same is dropped.
 * @template {unknown[]} Arguments
 * @template Answer
 * @param {(signal: AbortSignal, ...rest: Arguments) => Promise<Answer>} request
 * @returns {(...rest: Arguments) => Promise<Answer | undefined>} undefined: a later request has taken over
 */
export function latest(request) {
  /** @type {AbortController | undefined} */
  let current;
  return async (...rest) => {
    current?.abort();
    const own = (current = new AbortController());
    try {
      const answer = await request(own.signal, ...rest);
      return own.signal.aborted ? undefined : answer;
    } catch (error) {
      if (own.signal.aborted) return undefined;
      throw error;
    }
  };
}
