/**
 * For comparing what is typed with labels: without accents and case.
 * @param {string} text
 */
export const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
