// Another spelling of what was typed, as a link to the same search for it.
import { make } from './dom.js';
import { address, withWords } from './state.js';

/**
 * @param {import('./state.js').State} state
 * @param {{text: string} | null} suggestion
 * @param {import('./messages.js').Messages} messages
 */
export function didYouMean(state, suggestion, messages) {
  if (!suggestion) return [];
  const link = make('a', { href: address(withWords(state, suggestion.text)), 'data-state': true }, suggestion.text);
  const [before, behind] = messages.text('meant', { words: '\n' }).split('\n');
  return [make('p', { class: 'meant' }, before, link, behind)];
}
