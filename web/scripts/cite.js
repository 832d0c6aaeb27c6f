// The section "Cite" of a document page, once there are scripts: it follows the page that is read, takes the words that
// are selected there as a quote, and copies. What it needs of the page made by the server:
//   <details id="cite" data-document="ID"> with <dd data-style="apa"> for each style and <a data-format="ris"> for each file
import { referenceAt } from './api.js';
import { citeAddress, quoteIn } from './cite-quote.js';
import { byId, make } from './dom.js';
import { failureKey } from './failure.js';
import { loadOnce } from './messages.js';
import { pageOf } from './state.js';

/** @typedef {import('./api.js').ApiError} ApiError */
/** @typedef {import('./messages.js').Messages} Messages */

class Citation {
  /**
   * @param {HTMLElement} section
   * @param {HTMLElement} reader holds the text
   * @param {Messages} messages
   */
  constructor(section, reader, messages) {
    this.section = section;
    this.reader = reader;
    this.messages = messages;
    this.id = section.dataset.document ?? '';
    this.quote = '';
    this.asked = 0; // counts up: what comes late for an earlier page is dropped
    this.status = make('p', { class: 'note', role: 'status' });
    section.append(this.status);
    for (const sentence of this.sentences()) sentence.after(make('dd', {}, this.copyButton(sentence)));
    this.button = make('button', { type: 'button', class: 'action cite-selection', hidden: true }, messages.text('cite.selection'));
    this.button.addEventListener('click', () => this.quoteSelected());
    reader.after(this.button);
    document.addEventListener('selectionchange', () => {
      this.button.hidden = quoteIn(document.getSelection(), this.text()) === '';
    });
    section.addEventListener('toggle', () => section.hasAttribute('open') && this.cite());
    addEventListener('hashchange', () => {
      this.quote = '';
      return section.hasAttribute('open') && this.cite();
    });
  }

  /** The text itself, without what is around it. */
  text() {
    return this.reader.querySelector('.page-text') ?? this.reader;
  }

  /** @returns {NodeListOf<HTMLElement>} */
  sentences() {
    return this.section.querySelectorAll('dd[data-style]');
  }

  /** @param {HTMLElement} sentence */
  copyButton(sentence) {
    const button = make('button', { type: 'button' }, this.messages.text('cite.copy'));
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(sentence.textContent ?? '');
      this.status.textContent = this.messages.text('cite.copied');
    });
    return button;
  }

  quoteSelected() {
    this.quote = quoteIn(document.getSelection(), this.text());
    this.section.scrollIntoView({ block: 'nearest' });
    this.section.querySelector('summary')?.focus({ preventScroll: true });
    if (this.section.hasAttribute('open')) return this.cite();
    this.section.setAttribute('open', ''); // which cites
  }

  /** Cites the quote, the page of the address, or the whole document where it names none. */
  async cite() {
    const page = pageOf(location.hash) || (this.quote ? Number(byId('document', HTMLElement).dataset.page) : 0);
    const asked = ++this.asked;
    this.status.textContent = '';
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (this.section.querySelectorAll('a[data-format]')))
      link.setAttribute('href', citeAddress(this.id, { format: link.dataset.format ?? '' }, page, this.quote));
    await Promise.all([...this.sentences()].map((sentence) => this.fill(sentence, page, asked)));
  }

  /**
   * @param {HTMLElement} sentence
   * @param {number} page
   * @param {number} asked
   */
  async fill(sentence, page, asked) {
    try {
      const reference = await referenceAt(citeAddress(this.id, { style: sentence.dataset.style ?? '' }, page, this.quote));
      if (asked === this.asked) sentence.textContent = reference;
    } catch (error) {
      const title = this.messages.text(`${failureKey(error)}.title`);
      if (asked === this.asked) this.status.textContent = /** @type {ApiError} */ (error).faults[0]?.reason ?? title;
    }
  }
}

// Without its words (no connection, or the reader has gone on) the section stays as the server has made it.
const messages = await loadOnce(document.documentElement.lang)().catch(() => undefined);
if (messages) new Citation(byId('cite', HTMLElement), byId('reader', HTMLElement), messages);
