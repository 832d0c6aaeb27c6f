// Which values of a facet are shown. Pure.

/** How many values a facet shows before it is asked for more. */
export const shortLength = 6;

/** @typedef {import('./api.js').FacetValue} FacetValue */

/**
 * For comparing what is typed with labels: without accents and case.
 * @param {string} text
 */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * All values that are chosen, and of the others the first ones, or those whose label holds the filter.
 * @param {readonly FacetValue[]} values
 * @param {{filter: string, whole: boolean}} view
 * @returns {FacetValue[]}
 */
export function visibleValues(values, { filter, whole }) {
  const wanted = folded(filter.trim());
  if (wanted) return values.filter((value) => value.selected || folded(value.label).includes(wanted));
  return values.filter((value, index) => whole || value.selected || index < shortLength);
}

/**
 * The values of an answer, and behind them those found by name that it does not list: these are not counted.
 * @param {readonly FacetValue[]} values
 * @param {readonly FacetValue[]} found
 * @returns {FacetValue[]}
 */
export function withFound(values, found) {
  const listed = new Set(values.map(({ value }) => value));
  const further = found.filter(({ value }) => !listed.has(value));
  return [...values, ...further.map(({ value, label }) => ({ value, label, selected: false }))];
}
