// The API as functions. Types say what the pages read of an answer; the contract itself is /api/v1/openapi.json.

/**
 * A value of a facet, and those of its values that were asked for.
 * @typedef {{value: string, label: string}} FacetValue
 * @typedef {{field: string, values: FacetValue[]}} Facet
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
 * @typedef {readonly [number, number]} Range begin and end in code points
 * @typedef {{page: number, page_label: string, pages: number, text: string, html: string, ranges: Range[]}} PageText
 *
 * Where the words of a page stand: begin and end in code points, then left, top, right and bottom in points.
 * @typedef {{width: number | null, height: number | null, words: [number, number, number, number, number, number][]}} PageBoxes
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
 * Throws ApiError if there is no answer at all; lets an AbortError pass, since nobody waits for that answer.
 * @param {string} path
 * @param {string} type of media
 * @param {AbortSignal} [signal]
 */
async function ask(path, type, signal) {
  try {
    return await fetch(path, { signal, headers: { Accept: type } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, '');
  }
}

/**
 * Throws ApiError for every answer but a success.
 * @param {string} path
 * @param {string} type of media
 * @param {AbortSignal} [signal]
 */
async function answered(path, type, signal) {
  const response = await ask(path, type, signal);
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new ApiError(response.status, problem.detail ?? problem.title ?? '', problem.errors ?? []);
}

/**
 * @param {string} path
 * @param {AbortSignal} [signal]
 */
const get = async (path, signal) => (await answered(path, 'application/json', signal)).json();

/**
 * A reference as a ready sentence.
 * @param {string} address by citeAddress
 */
export async function referenceAt(address) {
  const [sentence] = (await (await answered(address, 'text/plain')).text()).split('\n');
  return sentence;
}

/**
 * The search page in another state, as the server makes it.
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<Document>} also of an address that is not valid: the page says what is wrong
 */
export async function pageAt(address, signal) {
  const response = await ask(address, 'text/html', signal);
  const text = await response.text();
  if (!response.ok && response.status !== 400) throw new ApiError(response.status, '');
  return new DOMParser().parseFromString(text, 'text/html');
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
 * @param {string} query printed, of what is marked: words, how they are widened, a passage; may be empty
 * @param {AbortSignal} signal
 * @returns {Promise<PageText>}
 */
export function pageText(id, page, query, signal) {
  return get(`/api/v1/documents/${encodeURIComponent(id)}/pages/${page}?${query}`, signal);
}

/**
 * @param {string} id
 * @param {number} page
 * @returns {Promise<PageBoxes>}
 */
export function pageBoxes(id, page) {
  return get(`/api/v1/documents/${encodeURIComponent(id)}/pages/${page}/boxes`);
}

/**
 * The pages of a document that hold words of a query.
 * @param {string} id
 * @param {string} query printed, of the words and how they are widened
 * @param {AbortSignal} signal
 * @returns {Promise<{pages: {page: number}[]}>}
 */
export function hitsIn(id, query, signal) {
  return get(`/api/v1/documents/${encodeURIComponent(id)}/hits?${query}`, signal);
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
