// Says what went wrong and what the reader can do about it.
import { ApiError } from './api.js';
import { make } from './dom.js';

/**
 * The key of the message that fits an error. What is not an ApiError is a mistake of ours and goes on to the console.
 * @param {unknown} error
 */
export function failureKey(error) {
  if (!(error instanceof ApiError)) throw error;
  if (error.status === 0) return 'failure.offline';
  if (error.status === 400) return 'failure.request';
  if (error.status === 404 || error.status === 410) return 'failure.gone';
  if (error.status === 429 || error.status === 503) return 'failure.busy';
  return 'failure.server';
}

/**
 * What the server says of it is English.
 * @param {unknown} error
 * @param {import('./messages.js').Messages} messages
 * @param {...HTMLElement} remedies links and buttons that lead on
 */
export function failure(error, messages, ...remedies) {
  const key = failureKey(error);
  const { message, faults } = /** @type {ApiError} */ (error);
  return make('div', { class: 'failure', role: 'alert' },
    make('p', { class: 'headline' }, messages.text(`${key}.title`)),
    make('p', {}, messages.text(`${key}.advice`)),
    message ? make('p', { class: 'detail', lang: 'en' }, message) : null,
    faults.length ? make('ul', { lang: 'en' }, ...faults.map((fault) =>
      make('li', {}, make('code', {}, fault.parameter), ` ${fault.reason}`))) : null,
    remedies.length ? make('p', { class: 'remedies' }, ...remedies) : null);
}
