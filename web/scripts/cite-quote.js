// What is cited of a document: the selected words as a quote, and the address of the reference.

const longestQuote = 1000; // code points, as the API takes them

/**
 * The words that are selected in a place, or '' if none are, too many, or some outside of it.
 * @param {Selection | null} selection
 * @param {Node} place
 */
export function quoteIn(selection, place) {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return '';
  if (!place.contains(selection.getRangeAt(0).commonAncestorContainer)) return '';
  const quote = selection.toString().replace(/\s+/g, ' ').trim();
  return [...quote].length <= longestQuote ? quote : '';
}

/**
 * The address of a reference.
 * @param {string} id of the document
 * @param {Record<string, string>} what
 * @param {number} page 0: the whole document
 * @param {string} quote
 */
export function citeAddress(id, what, page, quote) {
  const parameters = new URLSearchParams(what);
  if (page) parameters.set('page', String(page));
  if (quote) parameters.set('quote', quote);
  return `/api/v1/documents/${encodeURIComponent(id)}/cite?${parameters}`;
}
