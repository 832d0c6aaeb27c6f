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
  // Paragraphs run on with a wide space between them: cells of a table would fill the screen line by line.
  const text = passage.text.replaceAll('\n', '\u2003');
  return make('p', { class: 'passage' }, item.pages > 1 ? where : null, ' ',
    make('span', { lang: item.language ?? undefined }, ...marked(pieces(text, passage.ranges))));
}

/** The script a word is written in, by its first letter that tells. @param {string} word */
const scriptOf = (word) => (/\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : /\p{Script=Greek}/u.test(word) ? 'greek' : 'latin');

/**
 * Why a document was found, where it is not by the very words that were typed: each kind of reason once, with the words
 * as they stand in the document.
 * @param {Item} item
 * @param {Words} words
 */
function reason(item, { messages, labels }) {
  /** @type {Map<string, {key: string, concept: string, terms: string[]}>} */
  const reasons = new Map();
  for (const { term, via, concept } of item.why) {
    if (via === 'word') continue;
    const key = via === 'script' ? `why.script.${scriptOf(term)}` : `why.${via}`;
    const name = `${key} ${concept}`;
    if (!reasons.has(name)) reasons.set(name, { key, concept: concept ? labels.value('concept', concept) : '', terms: [] });
    reasons.get(name)?.terms.push(messages.text('why.term', { term }));
  }
  if (!reasons.size) return null;
  const parts = [...reasons.values()].map(({ key, concept, terms }) => {
    const shown = messages.list(terms);
    return messages.text(key, { concept, terms: shown });
  });
  return make('p', { class: 'why' }, messages.text('why', { reasons: parts.join('; ') }));
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
