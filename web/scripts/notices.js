// What the search page says in place of results: that there are none, or that something went wrong; and how to go on.
import { make } from './dom.js';
import { failure } from './failure.js';
import { address, anew, selections, withCursor, withoutFilters } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./messages.js').Messages} Messages */

/** @param {State} state @param {string} text */
const linkTo = (state, text) => make('a', { href: address(state), 'data-state': true }, text);

/**
 * @param {State} state
 * @param {Messages} messages
 */
export function nothingFound(state, messages) {
  const advice = [];
  if (selections(state).length) advice.push(linkTo(withoutFilters(state), messages.text('empty.filters')));
  if (state.q) advice.push(messages.text('empty.words'), messages.text('empty.spelling'));
  advice.push(linkTo(anew(state), messages.text('empty.everything')));
  return make('div', { class: 'empty' },
    make('p', { class: 'headline' }, messages.text('empty.title')),
    make('ul', {}, ...advice.map((line) => make('li', {}, line))));
}

/**
 * @param {unknown} error
 * @param {State} state
 * @param {Messages} messages
 * @param {() => void} tryAgain
 */
export function searchFailed(error, state, messages, tryAgain) {
  const again = make('button', { type: 'button' }, messages.text('failure.again'));
  again.addEventListener('click', tryAgain);
  const elsewhere = state.cursor
    ? linkTo(withCursor(state, ''), messages.text('paging.first'))
    : linkTo(anew(state), messages.text('empty.everything'));
  return failure(error, messages, again, elsewhere);
}
