// The list of results, made from an answer.
import { make } from './dom.js';
import { marked, pieces } from './marks.js';

/** @typedef {import('./api.js').Item} Item */
/** @typedef {import('./api.js').Passage} Passage */
/** @typedef {{messages: import('./messages.js').Messages, labels: import('./labels.js').Labels}} Words */

/**
 * What is known of a document, in one line. A value found in the text, not given by anyone, is shown as a guess.
 * @param {Item} item
 * @param {Words} words
 */
function metadata(item, { messages, labels }) {
  /** @type {[string, string][]} field and what to show */
  const entries = [
    ['country', messages.list(item.countries.map((code) => labels.value('country', code)))],
    ['type', item.type && labels.value('type', item.type)],
    ['published', item.published && messages.date(item.published)],
    ['language', item.language && labels.value('language', item.language)],
    ['publisher', item.publisher],
    ['pages', item.pages > 1 ? messages.text('result.pages', { count: item.pages }) : ''],
  ];
  const row = make('ul', { class: 'metadata' });
  for (const [field, text] of entries) {
    if (!text) continue;
    const guessed = item.guessed?.includes(field);
    row.append(make('li', { class: field }, text,
      guessed ? make('span', { class: 'guess', title: messages.text('result.guess.long') },
        ` ${messages.text('result.guess')}`) : null));
  }
  return row;
}

/**
 * @param {Passage} passage
 * @param {Item} item
 * @param {Words} words
 */
function passageOf(passage, item, { messages }) {
  const { page, page_label: label } = passage;
  const where = item.pages > 1
    ? make('a', { href: passage.link, class: 'where' }, messages.text(label ? 'result.page' : 'result.part', { page, label }),
      make('span', { class: 'visually-hidden' }, ` ${messages.text('result.page.of', { title: item.title })}`))
    : null;
  return make('div', { class: 'passage' }, where,
    make('p', { lang: item.language || undefined }, ...marked(pieces(passage.text, passage.ranges))));
}

/**
 * Why a document was found, where it is not by the very words that were typed.
 * @param {Item} item
 * @param {Words} words
 */
function reason(item, { messages }) {
  const others = item.why.filter(({ via }) => via !== 'word');
  if (!others.length) return null;
  const parts = others.map(({ term, via }) => messages.text('result.why.term', { term, via: messages.text(`via.${via}`) }));
  return make('p', { class: 'why' }, messages.text('result.why', { terms: messages.list(parts) }));
}

/**
 * @param {Item} item
 * @param {Words} words
 */
export function resultOf(item, words) {
  const title = make('a', { href: item.links.page, lang: item.language || undefined }, item.title);
  return make('li', { class: 'result' }, make('article', {},
    make('h3', {}, title),
    metadata(item, words),
    ...item.passages.map((passage) => passageOf(passage, item, words)),
    reason(item, words)));
}
