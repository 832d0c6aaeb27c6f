// The filters of a search as chips that take themselves away, and the links from one page of results to the next.
// All are links to the state they lead to.
import { make } from './dom.js';
import { address, selections, without, withCursor, withoutFilters } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./messages.js').Messages} Messages */

/**
 * @param {State} state
 * @param {Messages} messages
 * @param {import('./labels.js').Labels} labels
 */
export function chips(state, messages, labels) {
  const chosen = selections(state);
  if (!chosen.length) return [];
  const items = chosen.map((selection) => {
    const { field, value, kind } = selection;
    const label = kind === 'date'
      ? messages.text(`chip.${field}`, { date: messages.date(value) })
      : messages.text(`chip.${kind}`, { field: labels.field(field), value: labels.value(field, value) });
    return make('li', {}, make('a', {
      href: address(without(state, selection)), class: 'chip', 'data-state': true,
      'aria-label': messages.text('chip.remove', { label }),
    }, label, make('span', { class: 'cross', 'aria-hidden': 'true' }, '×')));
  });
  const clear = make('li', {}, make('a', { href: address(withoutFilters(state)), 'data-state': true }, messages.text('chip.clear')));
  return [...items, ...(chosen.length > 1 ? [clear] : [])];
}

/**
 * @param {State} state
 * @param {import('./api.js').SearchAnswer['page']} page
 * @param {Messages} messages
 */
export function pageLinks(state, page, messages) {
  /** @param {string | null} cursor @param {'prev' | 'next'} rel */
  const link = (cursor, rel) => cursor === null ? null : make('a', {
    href: address(withCursor(state, cursor)), rel, 'data-state': true,
  }, messages.text(`paging.${rel}`));
  return [link(page.previous_cursor, 'prev'), link(page.next_cursor, 'next')].filter((part) => part !== null);
}
