// <facet-list>: the values of one facet as checkboxes.
//   in:  .messages, .findValues(field, prefix) -> Promise<Facet | undefined>, .open at the start; then .facet, as often
//        as it changes
//   out: "facet-toggle" {field, value}, bubbling
// It keeps whether it is open, how long its list is, and what stands in its filter box, over new answers.
import { make } from './dom.js';
import { shortLength, visibleValues, withFound } from './facet-values.js';

/** @typedef {import('./api.js').Facet} Facet */
/** @typedef {import('./api.js').FacetValue} FacetValue */

export class FacetList extends HTMLElement {
  constructor() {
    super();
    /** @type {import('./messages.js').Messages | undefined} */
    this.messages = undefined;
    /** @type {(field: string, prefix: string) => Promise<Facet | undefined>} */
    this.findValues = async () => undefined;
    /** @type {Facet | undefined} */
    this.current = undefined;
    this.open = false;
    this.view = { filter: '', whole: false };
    /** @type {FacetValue[]} */
    this.found = []; // by the filter box, in the whole collection
    this.parts = {
      chosen: make('span', { class: 'chosen' }),
      legend: make('legend', { class: 'visually-hidden' }),
      filter: make('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' }),
      list: make('ul', {}),
      note: make('p', { class: 'note', role: 'status' }),
      more: make('button', { type: 'button', class: 'plain' }),
    };
    this.parts.filter.addEventListener('input', () => this.narrow());
    this.parts.more.addEventListener('click', () => this.lengthen());
    this.parts.list.addEventListener('change', (event) => this.announceToggle(event));
  }

  /** @param {Facet} facet */
  set facet(facet) {
    if (!this.current) this.build(facet);
    this.current = facet;
    this.update();
  }

  /** @param {Facet} facet */
  build({ field, label }) {
    const { chosen, legend, filter, list, note, more } = this.parts;
    legend.textContent = label;
    filter.setAttribute('aria-label', this.text('facet.filter', { label }));
    filter.placeholder = this.text('facet.filter.short');
    list.id = `facet-${field}`;
    this.append(make('details', { open: this.open },
      make('summary', {}, make('span', { class: 'name' }, label), ' ', chosen),
      make('fieldset', {}, legend, filter, list, note, more)));
  }

  update() {
    if (!this.current) return;
    const { chosen, filter, note, more } = this.parts;
    const { values, more: unlisted } = this.current;
    const shown = visibleValues(withFound(values, this.found), this.view);
    const count = values.filter((value) => value.selected).length;
    chosen.textContent = count ? this.text('facet.chosen', { count }) : '';
    this.hidden = values.length === 0;
    filter.hidden = !this.view.whole && !this.view.filter;
    note.textContent = this.note(shown.length);
    more.hidden = this.view.filter !== '' || (values.length <= shortLength && unlisted === 0);
    more.textContent = this.view.whole
      ? this.text('facet.fewer') : this.text('facet.more', { count: values.length + unlisted });
    more.setAttribute('aria-expanded', String(this.view.whole));
    this.list(shown);
  }

  /** @param {number} shown how many values are */
  note(shown) {
    if (shown === 0) return this.text('facet.none');
    const unlisted = this.view.whole && !this.view.filter ? this.current?.more : 0;
    return unlisted ? this.text('facet.unlisted', { count: unlisted }) : '';
  }

  /** @param {FacetValue[]} shown */
  list(shown) {
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement.value : undefined;
    const inList = this.parts.list.contains(document.activeElement);
    this.parts.list.replaceChildren(...shown.map((value) => this.row(value)));
    if (!inList) return;
    for (const box of this.parts.list.querySelectorAll('input')) {
      if (box.value === focused) box.focus({ preventScroll: true });
    }
  }

  /** @param {FacetValue} value */
  row({ value, label, count, selected }) {
    const box = make('input', { type: 'checkbox', value, name: this.current?.field });
    box.checked = selected;
    return make('li', {}, make('label', {},
      box, make('span', { class: 'name' }, label), ' ', count === undefined ? null : this.count(count)));
  }

  /** @param {number} count */
  count(count) {
    return make('span', { class: 'count' }, this.text('number', { count }),
      make('span', { class: 'visually-hidden' }, ` ${this.text('facet.documents', { count })}`));
  }

  lengthen() {
    this.view = { filter: '', whole: !this.view.whole };
    this.parts.filter.value = '';
    this.update();
    if (this.view.whole) this.parts.filter.focus();
  }

  /** Narrows the list to what is typed; asks the server where not all values are here. */
  async narrow() {
    const typed = this.parts.filter.value;
    this.view = { ...this.view, filter: typed };
    this.found = [];
    this.update();
    if (!this.current?.more || !typed.trim()) return;
    const found = await this.findValues(this.current.field, typed.trim());
    if (!found) return;
    this.found = found.values;
    this.update();
  }

  /** @param {Event} event */
  announceToggle(event) {
    if (!(event.target instanceof HTMLInputElement)) return;
    const detail = { field: this.current?.field, value: event.target.value };
    this.dispatchEvent(new CustomEvent('facet-toggle', { detail, bubbles: true }));
  }

  /** @param {string} key @param {Record<string, string | number>} [values] */
  text(key, values) {
    return this.messages?.text(key, values) ?? '';
  }
}

customElements.define('facet-list', FacetList);
