// What can be done with words that are selected in a document: cite them, or copy a link to them. With words selected, the
// Tab key leads to it and Escape back.
//   out: "cite" and "link" {quote}
import { quoteIn } from './cite-quote.js';
import { make } from './dom.js';

export class PassageBar extends EventTarget {
  /**
   * @param {() => Element[]} places where words can be selected
   * @param {import('./messages.js').Messages} messages
   */
  constructor(places, messages) {
    super();
    this.places = places;
    this.status = make('span', { role: 'status' });
    this.bar = make('div', { class: 'passage-bar', role: 'group', 'aria-label': messages.text('passage'), hidden: true },
      this.button('cite', messages.text('cite.selection')), this.button('link', messages.text('passage.link')), this.status);
    document.addEventListener('selectionchange', () => this.follow());
    document.addEventListener('keydown', (event) => this.step(event));
  }

  /** @param {'cite' | 'link'} name @param {string} label */
  button(name, label) {
    const button = make('button', { type: 'button', class: 'action' }, label);
    button.addEventListener('click', () => this.dispatchEvent(new CustomEvent(name, { detail: { quote: this.quote() } })));
    return button;
  }

  quote() {
    const selection = document.getSelection();
    return this.places().map((place) => quoteIn(selection, place)).find(Boolean) ?? '';
  }

  follow() {
    const selected = this.quote() !== '';
    if (selected && this.bar.hidden) this.status.textContent = '';
    this.bar.hidden = !selected;
  }

  /** @param {KeyboardEvent} event */
  step(event) {
    if (this.bar.hidden) return;
    const inside = this.bar.contains(document.activeElement);
    if (event.key === 'Escape') {
      document.getSelection()?.removeAllRanges();
    } else if (event.key === 'Tab' && !event.shiftKey && !inside) {
      event.preventDefault();
      this.bar.querySelector('button')?.focus();
    }
  }

  /** @param {string} text */
  say(text) {
    this.status.textContent = text;
  }
}
