// Makes a search box a combobox with a list of suggestions (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the
// focus stays in the box, arrow keys go through the list, Enter chooses, Escape and Tab close it.
//   in:  the box, and a function that asks for suggestions
//   out: "choose" {suggestion, kind}
// Without scripts the box is an ordinary one.
import { make } from './dom.js';
import { next, none } from './suggestion-list.js';

/** @typedef {import('./api.js').Suggestion} Suggestion */
/** @typedef {import('./api.js').SuggestionGroup} SuggestionGroup */
/** @typedef {import('./messages.js').Messages} Messages */
/** @typedef {{suggestion: Suggestion, kind: string}} Choice */

/** Milliseconds without a key before the server is asked. */
const pause = 120;

export class Suggestions extends EventTarget {
  /**
   * @param {HTMLInputElement} box
   * @param {() => Promise<Messages>} messages
   * @param {(typed: string, signal: AbortSignal) => Promise<{groups: SuggestionGroup[]}>} ask
   */
  constructor(box, messages, ask) {
    super();
    this.box = box;
    this.messages = messages;
    this.ask = ask;
    /** @type {AbortController | undefined} */
    this.request = undefined;
    this.list = make('div', { id: 'suggestions', class: 'suggestions', role: 'listbox', hidden: true });
    this.announcement = make('p', { class: 'visually-hidden', role: 'status' });
    /** @type {Choice[]} */
    this.choices = [];
    this.active = none;
    this.timer = 0;
    box.parentElement?.append(this.list, this.announcement);
    box.setAttribute('role', 'combobox');
    box.setAttribute('aria-autocomplete', 'list');
    box.setAttribute('aria-expanded', 'false');
    box.setAttribute('aria-controls', this.list.id);
    this.listen();
  }

  listen() {
    this.box.addEventListener('input', () => this.schedule());
    this.box.addEventListener('keydown', (event) => this.press(event));
    this.box.addEventListener('blur', () => this.close());
    this.list.addEventListener('pointerdown', (event) => event.preventDefault()); // the focus stays in the box
    this.list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      if (option) this.choose(this.options().indexOf(/** @type {HTMLElement} */ (option)));
    });
  }

  options() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll('[role=option]')]);
  }

  schedule() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.update(), pause);
  }

  /** What comes after a newer question, or when the list is closed, is dropped. */
  async update() {
    this.request?.abort();
    const { signal } = (this.request = new AbortController());
    try {
      const [messages, { groups }] = await Promise.all([this.messages(), this.ask(this.box.value, signal)]);
      if (!signal.aborted) this.show(groups, messages);
    } catch {
      // An aid that fails must not get in the way: the search itself will say what is wrong.
      if (!signal.aborted) this.close();
    }
  }

  /** @param {SuggestionGroup[]} groups @param {Messages} messages */
  show(groups, messages) {
    this.list.setAttribute('aria-label', messages.text('suggest'));
    this.choices = groups.flatMap(({ kind, items }) => items.map((suggestion) => ({ suggestion, kind })));
    this.list.replaceChildren(...groups.map((group) => this.groupOf(group, messages)));
    this.options().forEach((option, place) => { option.id = `suggestion-${place}`; });
    this.activate(none);
    const count = this.choices.length;
    this.open(count > 0);
    this.announcement.textContent = count ? messages.text('suggest.count', { count }) : '';
  }

  /** @param {SuggestionGroup} group @param {Messages} messages */
  groupOf({ kind, items }, messages) {
    const name = `suggestions-${kind}`;
    return make('div', { role: 'group', 'aria-labelledby': name },
      make('div', { id: name, class: 'kind', role: 'presentation' }, messages.text(`suggest.${kind}`)),
      ...items.map((item) => this.optionOf(item, kind, messages)));
  }

  /** @param {Suggestion} item @param {string} kind @param {Messages} messages */
  optionOf({ text, language, matched, documents }, kind, messages) {
    return make('div', { role: 'option', 'aria-selected': 'false' },
      make('span', { class: 'text', lang: language ?? undefined }, text),
      matched && make('span', { class: 'matched' }, messages.text('suggest.matched', { label: matched })),
      kind === 'title' ? null : make('span', { class: 'count' }, messages.text('results.all', { count: documents })));
  }

  /** @param {boolean} open */
  open(open) {
    this.list.hidden = !open;
    this.box.setAttribute('aria-expanded', String(open));
  }

  close() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.activate(none);
    this.open(false);
    this.announcement.textContent = '';
  }

  /** @param {number} place */
  activate(place) {
    const options = this.options();
    options[this.active]?.setAttribute('aria-selected', 'false');
    this.active = place;
    const option = options[place];
    if (!option) return this.box.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.box.setAttribute('aria-activedescendant', option.id);
  }

  /** @param {number} place */
  choose(place) {
    const choice = this.choices[place];
    this.close();
    if (choice) this.dispatchEvent(new CustomEvent('choose', { detail: choice }));
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (this.list.hidden) {
      if (event.key !== 'ArrowDown' || !this.box.value) return;
      event.preventDefault();
      this.update();
      return;
    }
    const place = next(event.key, this.active, this.choices.length);
    if (place !== undefined) this.activate(place);
    else if (event.key === 'Enter' && this.active !== none) this.choose(this.active);
    else if (event.key === 'Escape' || event.key === 'Tab') this.close();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  }
}
