// The reader of a document page: shows the page that the address's fragment names (#page=12), with the words of ?q=
// marked, and turns pages, in the language of the reader; the page around it is English. What it needs of the page made by the server:
//   <main id="document" data-document="ID" data-pages="34" data-page="1" data-language="sr-Latn">   the document
//   <section id="reader">   holds the text; without scripts, what the server has put there stays
import { latest, pageText } from './api.js';
import { byId, make } from './dom.js';
import { failure } from './failure.js';
import { pageLanguage } from './languages.js';
import { load } from './messages.js';
import { keepLanguage } from './page-words.js';
import { readingNodes } from './reading-html.js';
import { everything, pageOf, parse, print } from './state.js';

/** @typedef {import('./messages.js').Messages} Messages */

/**
 * @param {number} page
 * @param {number} pages
 * @param {Messages} messages
 */
function pageLinks(page, pages, messages) {
  /** @param {number} target @param {'prev' | 'next'} rel */
  const link = (target, rel) =>
    target >= 1 && target <= pages
      ? make('a', { href: `#page=${target}`, rel }, messages.text(`reader.${rel}`))
      : make('span', { class: 'unavailable' }, messages.text(`reader.${rel}`));
  return make('nav', { class: 'page-links', 'aria-label': messages.text('reader.pages') },
    link(page - 1, 'prev'),
    make('span', {}, messages.text('reader.position', { page, pages })),
    link(page + 1, 'next'));
}

/**
 * The name of a page: its number, and the one printed on it if that is another. Texts without pages come in parts.
 * @param {import('./api.js').PageText} answer
 * @param {number} pages
 * @param {Messages} messages
 */
function nameOf({ page, page_label: label }, pages, messages) {
  if (label) return messages.text(label === String(page) ? 'reader.page' : 'reader.page.printed', { page, label });
  return messages.text(pages > 1 ? 'reader.part' : 'reader.whole', { page });
}

/**
 * @param {import('./api.js').PageText} answer
 * @param {string} language of the document
 * @param {Messages} messages
 */
function pageBody(answer, language, messages) {
  if (!answer.html) return make('p', { class: 'note' }, messages.text('reader.empty'));
  return make('div', { class: 'page-text', lang: language }, ...readingNodes(answer.html));
}

/** Shows pages of one document in the reader. */
class Reader {
  /** @param {Messages} messages */
  constructor(messages) {
    const { document: id = '', pages = '1', page = '1', language = '' } = byId('document', HTMLElement).dataset;
    this.messages = messages;
    this.pages = Number(pages);
    this.first = Number(page); // shown by the server
    this.language = language;
    this.place = byId('reader', HTMLElement);
    this.announcement = make('p', { class: 'visually-hidden', role: 'status', lang: messages.language });
    this.place.lang = messages.language;
    this.place.before(this.announcement);
    const { q, expand, without } = parse(location.search);
    const query = print(q ? { ...everything, q, expand, without } : everything);
    this.fetchPage = latest((signal, /** @type {number} */ page) => pageText(id, page, query, signal));
  }

  /**
   * @param {number} page
   * @param {(answer: import('./api.js').PageText) => void} arrive what to do once it is there
   */
  async show(page, arrive) {
    this.place.setAttribute('aria-busy', 'true');
    try {
      const answer = await this.fetchPage(page);
      if (!answer) return;
      this.fill(answer);
      arrive(answer);
    } catch (error) {
      const first = make('a', { href: '#page=1' }, this.messages.text('reader.first'));
      this.place.replaceChildren(failure(error, this.messages, first));
    }
    this.place.removeAttribute('aria-busy');
  }

  /** @param {import('./api.js').PageText} answer */
  fill(answer) {
    const links = () => this.pages > 1 ? [pageLinks(answer.page, this.pages, this.messages)] : [];
    this.place.replaceChildren(
      make('h2', { tabindex: '-1' }, nameOf(answer, this.pages, this.messages)),
      ...links(),
      pageBody(answer, this.language, this.messages),
      ...links());
  }

  /** Opens the page of the address and goes to the first marked word on it. */
  open() {
    const page = pageOf(location.hash);
    return this.show(page || this.first, () => {
      const target = this.place.querySelector('mark') ?? this.place;
      if (page) target.scrollIntoView({ block: target === this.place ? 'start' : 'center' });
    });
  }

  /** Turns to the page of the address. Who turned by a link stays on that link, so that Enter turns again. */
  turn() {
    const rel = document.activeElement?.getAttribute('rel');
    return this.show(pageOf(location.hash) || this.first, (answer) => {
      this.announcement.textContent = nameOf(answer, this.pages, this.messages);
      this.place.scrollIntoView({ block: 'start' });
      /** @type {HTMLElement | null} */
      const next = this.place.querySelector(`a[rel="${rel}"]`) ?? this.place.querySelector('h2');
      next?.focus({ preventScroll: true });
    });
  }
}

const { ui } = parse(location.search);
keepLanguage(document, ui);
const reader = new Reader(await load(pageLanguage(ui, navigator.languages)));
addEventListener('hashchange', () => reader.turn());
await reader.open();
