// The reader of a document page: shows the page that the address's fragment names (#page=12), with the words of ?q=
// marked, and turns pages. What it needs of the page made by the server:
//   <main id="document" data-document="ID" data-pages="34" data-page="1" data-language="sr-Latn">   the document
//   <section id="reader">   holds the text; without scripts, what the server has put there stays
import { latest, pageText } from './api.js';
import { byId, isPlainClick, make } from './dom.js';
import { failure } from './failure.js';
import { FindBar } from './find-bar.js';
import { closeLikeMenu } from './menus.js';
import { loadOnce } from './messages.js';
import { paperViews } from './paper-views.js';
import { readingNodes } from './reading-html.js';
import { marking, pageMarking, pageOf } from './state.js';

/** @typedef {import('./messages.js').Messages} Messages */

/**
 * @param {number} page
 * @param {number} pages
 * @param {Messages} messages
 * @param {'nav' | 'div'} element the links above the text are a landmark; the same below it are not another one
 */
function pageLinks(page, pages, messages, element) {
  /** @param {number} target @param {'prev' | 'next'} rel */
  const link = (target, rel) =>
    target >= 1 && target <= pages
      ? make('a', { href: `#page=${target}`, rel }, messages.text(`reader.${rel}`))
      : make('span', { class: 'unavailable' }, messages.text(`reader.${rel}`));
  return make(element, { class: 'page-links', 'aria-label': element === 'nav' && messages.text('reader.pages') },
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

/** Shows pages of one document: as text, on paper, or both. */
class Reader {
  /** @param {Messages} messages */
  constructor(messages) {
    const { document: id = '', pages = '1', page = '1', language = '' } = byId('document', HTMLElement).dataset;
    this.messages = messages;
    this.pages = Number(pages);
    this.first = Number(page); // shown by the server
    this.language = language;
    this.place = byId('reader', HTMLElement);
    this.announcement = make('p', { class: 'visually-hidden', role: 'status' });
    this.place.before(this.announcement);
    this.fetchPage = latest((signal, /** @type {number} */ wanted) => pageText(id, wanted, pageMarking(location.search).toString(), signal));
    this.find = new FindBar(id, messages);
    this.views = paperViews(id, messages, () => this.shown);
    /** @type {import('./api.js').PageText | undefined} */
    this.shown = undefined;
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
    /** @param {'nav' | 'div'} element */
    const links = (element) => this.pages > 1 ? [pageLinks(answer.page, this.pages, this.messages, element)] : [];
    this.shown = answer;
    this.place.replaceChildren(
      make('h2', { tabindex: '-1' }, nameOf(answer, this.pages, this.messages)),
      ...links('nav'),
      pageBody(answer, this.language, this.messages),
      ...links('div'));
    this.find.show(answer.page);
    this.views?.show(answer);
  }

  /** Opens the page of the address and goes to the first marked word on it. */
  open() {
    const page = pageOf(location.hash);
    this.find.look(marking(location.search));
    return this.show(page || this.first, () => {
      const target = this.place.querySelector('mark') ?? this.place;
      if (page) target.scrollIntoView({ block: target === this.place ? 'start' : 'center' });
    });
  }

  /** Turns to the page of the address. Who turned by a link stays on that link, so that Enter turns again. */
  turn() {
    const rel = document.activeElement?.getAttribute('rel');
    const byHit = document.activeElement?.hasAttribute('data-hit');
    const byThumbnail = document.activeElement?.closest('#thumbnails');
    return this.show(pageOf(location.hash) || this.first, (answer) => {
      this.announcement.textContent = nameOf(answer, this.pages, this.messages);
      if (byHit) return this.place.querySelector('mark')?.scrollIntoView({ block: 'nearest' });
      if (byThumbnail) return;
      this.place.scrollIntoView({ block: 'start' });
      /** @type {HTMLElement | null} */
      const next = this.place.querySelector(`a[rel="${rel}"]`) ?? this.place.querySelector('h2');
      next?.focus({ preventScroll: true });
    });
  }

  /** Marks other words, and goes to the first page that has them if this one does not. @param {string} q */
  async mark(q) {
    const address = new URL(location.href);
    for (const name of ['q', 'expand', 'without_concept', 'quote']) address.searchParams.delete(name);
    if (q) address.searchParams.set('q', q);
    history.replaceState(null, '', address);
    await this.find.look(marking(location.search));
    const page = pageOf(location.hash) || this.first;
    const [hit] = this.find.pages.includes(page) ? [page] : this.find.pages;
    if (hit && hit !== page) location.hash = `#page=${hit}`;
    else await this.show(page, () => this.place.querySelector('mark')?.scrollIntoView({ block: 'center' }));
  }

  listen() {
    addEventListener('hashchange', () => this.turn());
    this.find.addEventListener('find', (event) => this.mark(/** @type {CustomEvent<{q: string}>} */ (event).detail.q));
    // The lists of pages and contents lead to an address that works without scripts, too: here it is only another page.
    document.addEventListener('click', (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.pathname !== location.pathname || !pageOf(link.hash) || !isPlainClick(event)) return;
      event.preventDefault();
      location.hash = link.hash;
    });
  }
}

closeLikeMenu(byId('languages', HTMLElement));
// Without its words (no connection, or the reader has gone on) the page stays as the server has made it.
const messages = await loadOnce(document.documentElement.lang)().catch(() => undefined);
if (messages) {
  const reader = new Reader(messages);
  reader.listen();
  await reader.open();
}
