// What a list of suggestions does, without a page: which one is next, and what choosing one searches. Pure.
import { anew, toggle, withWords } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./api.js').Suggestion} Suggestion */

/** None is active: the key goes to what is typed. */
export const none = -1;

/**
 * The place a key leads to in a list of `count`, from `active` on; behind the last and before the first stands what was
 * typed. Nothing for keys that lead nowhere.
 * @param {string} key
 * @param {number} active
 * @param {number} count
 * @returns {number | undefined}
 */
export function next(key, active, count) {
  if (key === 'ArrowDown') return active + 1 < count ? active + 1 : none;
  if (key === 'ArrowUp') return active === none ? count - 1 : active - 1;
  return undefined;
}

/**
 * The state that choosing leads to. A publisher narrows what is there already, but for the words typed to find it; a
 * title is looked for everywhere.
 * @param {State} state
 * @param {Suggestion} suggestion
 * @param {string} kind of its group
 * @returns {State}
 */
export function chosen(state, suggestion, kind) {
  if (kind === 'title') return withWords(anew(state), suggestion.query);
  let after = withWords(state, suggestion.query);
  for (const publisher of suggestion.filters.publisher ?? []) {
    if (!after.filters.publisher?.any.includes(publisher)) after = toggle(after, 'publisher', publisher);
  }
  return after;
}
