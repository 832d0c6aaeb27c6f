// The section "Cite" of a document page, once there are scripts: it follows the page that is read, takes the words that
// are selected there, as text or on paper, as a quote, and copies. What it needs of the page made by the server:
//   <details id="cite" data-document="ID"> with <dd data-style="apa"> for each style and <a data-format="ris"> for each file
import { referenceAt } from './api.js';
import { citeAddress } from './cite-quote.js';
import { byId, make } from './dom.js';
import { failureKey } from './failure.js';
import { loadOnce } from './messages.js';
import { PassageBar } from './passage-bar.js';
import { pageOf, passageAddress } from './state.js';

/** @typedef {import('./api.js').ApiError} ApiError */
/** @typedef {import('./messages.js').Messages} Messages */

class Citation {
  /**
   * @param {HTMLElement} section
   * @param {HTMLElement} reader holds the text; what can be done with selected words stands behind it
   * @param {Messages} messages
   */
  constructor(section, reader, messages) {
    this.section = section;
    this.messages = messages;
    this.id = section.dataset.document ?? '';
    this.quote = '';
    this.asked = 0; // counts up: what comes late for an earlier page is dropped
    this.status = make('p', { class: 'note', role: 'status' });
    section.append(this.status);
    for (const sentence of this.sentences()) sentence.after(make('dd', {}, this.copyButton(sentence)));
    this.passage = new PassageBar(() => [...document.querySelectorAll('.page-text, .paper-text')], messages);
    this.passage.addEventListener('cite', (event) => this.quoteSelected(/** @type {CustomEvent<{quote: string}>} */ (event).detail.quote));
    this.passage.addEventListener('link', (event) => this.copyLink(/** @type {CustomEvent<{quote: string}>} */ (event).detail.quote));
    reader.after(this.passage.bar);
    section.addEventListener('toggle', () => section.hasAttribute('open') && this.cite());
    addEventListener('hashchange', () => {
      this.quote = '';
      return section.hasAttribute('open') && this.cite();
    });
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

  /** @param {string} quote */
  async copyLink(quote) {
    await navigator.clipboard.writeText(passageAddress(location.origin + location.pathname, this.page(), quote));
    this.passage.say(this.messages.text('cite.copied'));
  }

  /** The page that is read. */
  page() {
    return pageOf(location.hash) || Number(byId('document', HTMLElement).dataset.page);
  }

  /** @param {string} quote */
  quoteSelected(quote) {
    this.quote = quote;
    this.section.scrollIntoView({ block: 'nearest' });
    this.section.querySelector('summary')?.focus({ preventScroll: true });
    if (this.section.hasAttribute('open')) return this.cite();
    this.section.setAttribute('open', ''); // which cites
  }

  /** Cites the quote, the page of the address, or the whole document where it names none. */
  async cite() {
    const page = this.quote ? this.page() : pageOf(location.hash);
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
      const reference = await referenceAt(citeAddress(this.id, { style: sentence.dataset.style ?? '', lang: this.messages.language }, page, this.quote));
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
