// The list of results, made from an answer.
import { make } from './dom.js';
import { marked, pieces } from './marks.js';

/** @typedef {import('./api.js').Item} Item */
/** @typedef {import('./api.js').Passage} Passage */
/** @typedef {{messages: import('./messages.js').Messages, labels: import('./labels.js').Labels}} Words */

/**
 * What is known of a document, by field, in the order it is shown; what is not known is empty.
 * @param {Item} item
 * @param {Words} words
 * @returns {[string, string][]}
 */
function known(item, { messages, labels }) {
  /** @param {string} field @param {string | null} code */
  const label = (field, code) => (code ? labels.value(field, code) : '');
  return [
    ['country', messages.list(item.countries.map((code) => label('country', code)))],
    ['type', label('type', item.type)],
    ['published', messages.date(item.published ?? '')],
    ['language', label('language', item.language)],
    ['publisher', item.publisher ?? ''],
    ['pages', item.media_type === 'application/pdf' ? messages.text('result.pages', { count: item.pages }) : ''],
  ];
}

/**
 * The line under a title. What nobody has stated is shown as a guess.
 * @param {Item} item
 * @param {Words} words
 */
function metadata(item, words) {
  const guess = () => make('span', { class: 'guess', title: words.messages.text('result.guess.long') },
    ` ${words.messages.text('result.guess')}`);
  const entries = known(item, words).filter(([, text]) => text);
  return make('ul', { class: 'metadata' }, ...entries.map(([field, text]) =>
    make('li', { class: field }, text, item.guessed.includes(field) ? guess() : null)));
}

/**
 * @param {Passage} passage
 * @param {Item} item
 * @param {Words} words
 */
function passageOf(passage, item, { messages }) {
  const { page, page_label: label } = passage;
  const where = make('a', { href: passage.link, class: 'where' },
    messages.text(label ? 'result.page' : 'result.part', { page, label }),
    make('span', { class: 'visually-hidden' }, ` ${messages.text('result.page.of', { title: item.title })}`));
  return make('p', { class: 'passage' }, item.pages > 1 ? where : null, ' ',
    make('span', { lang: item.language ?? undefined }, ...marked(pieces(passage.text, passage.ranges))));
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
  const title = make('a', { href: item.links.page, lang: item.language ?? undefined },
    item.title || words.messages.text('result.untitled'));
  return make('li', { class: 'result' }, make('article', {},
    make('h3', {}, title),
    metadata(item, words),
    ...item.passages.map((passage) => passageOf(passage, item, words)),
    reason(item, words)));
}
