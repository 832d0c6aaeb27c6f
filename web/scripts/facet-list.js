// <facet-list>: the values of one facet as checkboxes, as the server has made them, with a long list made short and a box
// that finds values in it.
//   in:  .findValues(field, prefix) -> Promise<Facet | undefined>, and .none, what it says when there is no such value;
//        .take(the same facet of another answer), as often as there is one
//   out: "change" of its checkboxes
// It keeps whether it is open, how long its list is, and what stands in its box, over new answers.
import { make } from './dom.js';
import { folded } from './folded.js';

/** @typedef {import('./api.js').Facet} Facet */
/** @typedef {import('./api.js').FacetValue} FacetValue */

export class FacetList extends HTMLElement {
  constructor() {
    super();
    /** @type {(field: string, prefix: string) => Promise<Facet | undefined>} */
    this.findValues = async () => undefined;
    /** @type {() => Promise<string>} */
    this.none = async () => '';
    this.field = this.dataset.field ?? '';
    /** @type {FacetValue[]} */
    this.found = []; // by the box, in the whole collection
    this.box.addEventListener('input', () => this.narrow());
    this.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.lengthen')) this.lengthen();
    });
  }

  /** @template {HTMLElement} Kind @param {string} selector @param {new () => Kind} kind @returns {Kind} */
  piece(selector, kind) {
    const found = this.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`no ${selector} in facet ${this.field}`);
    return found;
  }

  get box() {
    return this.piece('.filter', HTMLInputElement);
  }

  get list() {
    return this.piece('ul', HTMLUListElement);
  }

  get whole() {
    return this.hasAttribute('data-whole');
  }

  /** @param {HTMLElement} next the same facet of another answer; it is used up */
  take(next) {
    const focused = document.activeElement instanceof HTMLInputElement && this.list.contains(document.activeElement)
      ? document.activeElement.value : undefined;
    const open = this.piece('details', HTMLDetailsElement).open;
    const typed = this.box.value;
    const inBox = document.activeElement === this.box;
    for (const selector of ['.chosen', 'ul']) {
      this.piece(selector, HTMLElement).replaceChildren(...(next.querySelector(selector)?.childNodes ?? []));
    }
    for (const selector of ['.lengthen', '.unlisted']) {
      const [old, fresh] = [this.querySelector(selector), next.querySelector(selector)];
      if (old && fresh) old.replaceChildren(...fresh.childNodes);
      else if (old) old.remove();
      else if (fresh) this.piece('fieldset', HTMLElement).append(fresh);
    }
    this.piece('details', HTMLDetailsElement).open = open;
    this.box.value = typed;
    if (inBox) this.box.focus();
    this.show();
    for (const input of this.list.querySelectorAll('input')) {
      if (input.value === focused) input.focus({ preventScroll: true });
    }
  }

  /** All values that are chosen, and of the others those whose label holds what is typed. */
  show() {
    const wanted = folded(this.box.value.trim());
    for (const found of this.list.querySelectorAll('.found')) found.remove();
    const listed = new Set([...this.list.querySelectorAll('input')].map(({ value }) => value));
    this.list.append(...this.found.filter(({ value }) => !listed.has(value)).map((value) => this.row(value)));
    let shown = 0;
    for (const row of this.list.children) {
      const fits = !wanted || row.querySelector(':checked') || folded(row.querySelector('.name')?.textContent ?? '').includes(wanted);
      row.toggleAttribute('hidden', !fits);
      shown += fits ? 1 : 0;
    }
    this.toggleAttribute('data-filtered', wanted !== '');
    this.say(shown);
  }

  /** @param {number} shown how many values are */
  async say(shown) {
    this.piece('.none', HTMLElement).textContent = shown ? '' : await this.none();
  }

  /** A value that the answer does not list: it was not counted. @param {FacetValue} value */
  row({ value, label }) {
    return make('li', { class: 'found' }, make('label', {},
      make('input', { type: 'checkbox', form: 'search', name: this.field, value }), make('span', { class: 'name' }, label)));
  }

  lengthen() {
    this.toggleAttribute('data-whole');
    const button = this.piece('.lengthen', HTMLButtonElement);
    button.setAttribute('aria-expanded', String(this.whole));
    this.box.hidden = !this.whole;
    this.box.value = '';
    this.found = [];
    this.show();
    if (this.whole) this.box.focus();
  }

  /** Narrows the list to what is typed; asks the server where not all values are here. */
  async narrow() {
    const typed = this.box.value.trim();
    this.found = [];
    this.show();
    if (!this.querySelector('.unlisted') || !typed) return;
    const answer = await this.findValues(this.field, typed);
    if (!answer) return;
    this.found = answer.values;
    this.show();
  }
}

customElements.define('facet-list', FacetList);
