// What was searched besides the typed words, each to be left out by itself, and what was left out, to be searched again.
// All are links to the state they lead to; `data-key` names what each is about, so that the focus finds it again.
import { make } from './dom.js';
import { address, expansions, searches, toggleConcept, withExpansion, withoutExpansions } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./api.js').Expansion} Expansion */
/** @typedef {import('./messages.js').Messages} Messages */

/**
 * @param {string} key
 * @param {State} state it leads to
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} content
 */
const linkTo = (key, state, attributes, ...content) =>
  make('a', { href: address(state), 'data-state': true, 'data-key': key, ...attributes }, ...content);

/** The expansions of one kind, each concept once. @param {Expansion[]} expanded @param {string} by */
function ofKind(expanded, by) {
  const found = new Map();
  for (const expansion of expanded) {
    const key = expansion.concept ?? expansion.from;
    if (expansion.by === by && !found.has(key)) found.set(key, expansion);
  }
  return [...found.values()];
}

/**
 * A name with words behind it: the first of them stand beside it as far as there is room, all of them below once it
 * is opened.
 * @param {string} name
 * @param {{word: string, language: string}[]} words
 */
function disclosed(name, words) {
  const first = make('span', { class: 'words', 'aria-hidden': 'true' }, words.map(({ word }) => word).join(' · '));
  const all = words.map(({ word, language }) => make('li', { lang: language || undefined }, word));
  return make('details', {}, make('summary', {}, make('span', { class: 'name' }, name), first), make('ul', {}, ...all));
}

/**
 * @param {string} key
 * @param {string} name
 * @param {{word: string, language: string}[]} words
 * @param {State} removed the state without it
 * @param {Messages} messages
 */
function chip(key, name, words, removed, messages) {
  const label = messages.text('also.remove', { label: name });
  const cross = make('span', { class: 'cross', 'aria-hidden': 'true' }, '×');
  return make('li', { class: 'also-chip' },
    disclosed(name, words), linkTo(key, removed, { 'aria-label': label, title: label, class: 'remove' }, cross));
}

/** @param {State} state @param {Expansion} expansion @param {Messages} messages */
function conceptChip(state, { concept, label, from, to, languages }, messages) {
  const id = String(concept);
  const words = to.map((word, index) => ({ word, language: languages[index] }));
  return chip(`concept ${id}`, label ?? from, words, toggleConcept(state, id), messages);
}

/**
 * One chip for all expansions of a kind that is left out as a whole; none where there are none.
 * @param {State} state
 * @param {'inflections' | 'scripts'} kind
 * @param {Expansion[]} expanded
 * @param {Messages} messages
 */
function kindChip(state, kind, expanded, messages) {
  if (!expanded.length) return [];
  const words = [...new Set(expanded.flatMap(({ to }) => to))].map((word) => ({ word, language: '' }));
  return [chip(kind, messages.text(`also.${kind}`), words, withExpansion(state, kind, false), messages)];
}

/**
 * @param {State} state
 * @param {import('./api.js').SearchAnswer['query']} query
 * @param {Messages} messages
 * @returns {[string, State, string][]} key, state, name
 */
function leftOut(state, query, messages) {
  /** @type {[string, State, string][]} */
  const found = [];
  for (const kind of expansions) {
    if (!searches(state, kind)) found.push([kind, withExpansion(state, kind, true), messages.text(`also.${kind}`)]);
  }
  for (const { concept, label } of query.left_out) {
    found.push([`concept ${concept}`, toggleConcept(state, concept), label]);
  }
  return found;
}

/** @param {string} name @param {HTMLElement[]} items */
function row(name, items) {
  if (!items.length) return [];
  return [make('div', { class: 'row' }, make('p', { 'aria-hidden': 'true' }, name), make('ul', { 'aria-label': name }, ...items))];
}

/**
 * @param {State} state
 * @param {import('./api.js').SearchAnswer['query']} query
 * @param {Messages} messages
 * @returns {HTMLElement[]} empty where nothing else was searched or left out
 */
export function alsoSearched(state, query, messages) {
  if (!state.q) return [];
  const concepts = ofKind(query.expanded, 'concept');
  const chips = [
    ...concepts.map((expansion) => conceptChip(state, expansion, messages)),
    ...kindChip(state, 'scripts', ofKind(query.expanded, 'script'), messages),
    ...kindChip(state, 'inflections', ofKind(query.expanded, 'inflection'), messages),
  ];
  const again = leftOut(state, query, messages).map(([key, target, name]) => make('li', {},
    linkTo(key, target, { class: 'again', 'aria-label': messages.text('also.again', { label: name }) },
      make('s', {}, name), ' ', make('span', { class: 'plus', 'aria-hidden': 'true' }, '+'))));
  if (chips.length > 1) {
    chips.push(make('li', {},
      linkTo('concepts', withoutExpansions(state), {}, messages.text('also.none'))));
  }
  return [...row(messages.text('also'), chips), ...row(messages.text('also.left'), again)];
}
