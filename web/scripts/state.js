// The address is the state of the pages. Everything here is pure: addresses are read, changed and printed again.

/**
 * The address a form leads to, without what is empty. Other words begin anew: concepts are left out of the words they
 * were found by.
 * @param {Iterable<[string, FormDataEntryValue]>} entries of the form
 * @param {string} before the query of the address so far
 * @returns {string}
 */
export function addressOf(entries, before) {
  const parameters = new URLSearchParams();
  for (const [name, value] of entries) if (String(value).trim()) parameters.append(name, String(value).trim());
  if (parameters.get('q') !== new URLSearchParams(before).get('q')) parameters.delete('without_concept');
  return printed(parameters);
}

/**
 * The address that choosing a suggestion leads to. A publisher narrows what is there already, but for the words typed to
 * find it; a title is looked for everywhere.
 * @param {string} before the query of the address so far
 * @param {import('./api.js').Suggestion} suggestion
 * @param {string} kind of its group
 */
export function chosen(before, suggestion, kind) {
  const old = new URLSearchParams(before);
  const parameters = new URLSearchParams(suggestion.query ? { q: suggestion.query } : {});
  for (const [name, value] of old) {
    if (name === 'q' || name === 'cursor' || name === 'without_concept') continue;
    if (name === 'ui' || kind !== 'title') parameters.append(name, value);
  }
  for (const publisher of suggestion.filters.publisher ?? []) {
    if (!parameters.getAll('publisher').includes(publisher)) parameters.append('publisher', publisher);
  }
  return printed(parameters);
}

/** @param {URLSearchParams} parameters */
const printed = (parameters) => (parameters.size ? `/?${parameters}` : '/');

/**
 * What is to be marked in a document: the words of its address and how they are widened, as the API has them.
 * @param {string} query of the address
 */
export function marking(query) {
  const parameters = new URLSearchParams(query);
  const kept = [...parameters].filter(([name]) => ['q', 'expand', 'without_concept'].includes(name));
  return new URLSearchParams(parameters.get('q')?.trim() ? kept : []);
}

/**
 * The same, and the passage that the address leads to.
 * @param {string} query of the address
 */
export function pageMarking(query) {
  const parameters = marking(query);
  const quote = new URLSearchParams(query).get('quote')?.trim();
  if (quote) parameters.set('quote', quote);
  return parameters;
}

const longestPassage = 30; // words
const keptOfPassage = 8;

/**
 * The address that leads to a passage of a page and marks it, also without scripts. Of a long one its first and last words
 * are named.
 * @param {string} document its address
 * @param {number} page
 * @param {string} quote words as they stand there, parted by single spaces
 */
export function passageAddress(document, page, quote) {
  const words = quote.split(' ');
  const named = words.length <= longestPassage ? quote
    : `${words.slice(0, keptOfPassage).join(' ')} … ${words.slice(-keptOfPassage).join(' ')}`;
  const address = new URL(document);
  address.search = String(new URLSearchParams({ page: String(page), quote: named }));
  address.hash = `page=${page}`;
  return address.href;
}

/**
 * The page a document opens at, from an address's fragment ("#page=12"); 0 if it names none.
 * @param {string} fragment
 */
export function pageOf(fragment) {
  const match = /^#page=([1-9][0-9]{0,6})$/.exec(fragment);
  return match ? Number(match[1]) : 0;
}
