// What a list of suggestions does, without a page: which one is next. Pure.

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
