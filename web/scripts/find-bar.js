// Finds words within one document: on how many pages they stand, and the way to the page before and after this one.
//   in:  .place(page), the page that is shown
//   out: "find" {q}, when other words are looked for
import { hitsIn, latest } from './api.js';
import { byId, make } from './dom.js';

/** @typedef {import('./messages.js').Messages} Messages */

/**
 * The pages with a hit before and after one, in the order of the document.
 * @param {readonly number[]} pages
 * @param {number} page
 * @returns {{before: number | undefined, after: number | undefined}}
 */
export const around = (pages, page) => ({
  before: pages.findLast((other) => other < page),
  after: pages.find((other) => other > page),
});

export class FindBar extends EventTarget {
  /** @param {string} id of the document @param {Messages} messages */
  constructor(id, messages) {
    super();
    this.messages = messages;
    this.form = byId('find', HTMLFormElement);
    this.box = byId('find-words', HTMLInputElement);
    this.count = byId('find-count', HTMLElement);
    this.links = byId('find-links', HTMLElement);
    this.ask = latest((signal, /** @type {string} */ query) => hitsIn(id, query, signal));
    /** @type {number[]} */
    this.pages = [];
    this.page = 1;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('find', { detail: { q: this.box.value.trim() } }));
    });
  }

  /**
   * Looks for what an address marks. An aid that fails must not get in the way: then nothing is said of hits.
   * @param {URLSearchParams} marking
   */
  async look(marking) {
    this.box.value = marking.get('q') ?? '';
    this.pages = [];
    if (marking.size) {
      const answer = await this.ask(marking.toString()).catch(() => ({ pages: [] }));
      if (!answer) return;
      this.pages = answer.pages.map(({ page }) => page);
    }
    const count = this.pages.length;
    this.count.textContent = !marking.size ? ''
      : count ? this.messages.text('reader.hits', { count }) : this.messages.text('reader.hits.none');
    this.show(this.page);
  }

  /** @param {number} page */
  show(page) {
    this.page = page;
    const { before, after } = around(this.pages, page);
    const focused = document.activeElement?.getAttribute('data-hit');
    this.links.replaceChildren(...[['prev', before, '‹'], ['next', after, '›']].map(([rel, target, sign]) => target
      ? make('a', { href: `#page=${target}`, 'data-hit': String(rel), 'aria-label': this.messages.text(`reader.hit.${rel}`), title: this.messages.text(`reader.hit.${rel}`) }, String(sign))
      : ''));
    if (focused) /** @type {HTMLElement | null} */ (this.links.querySelector(`[data-hit="${focused}"]`) ?? this.links.querySelector('a'))?.focus();
  }

  /** The first page with a hit; undefined if there is none. */
  first() {
    return this.pages[0];
  }
}
