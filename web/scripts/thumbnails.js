// The pages of a PDF as small pictures in a row, each drawn when it comes into view. Arrow keys go along the row, which is
// one stop of the Tab key.
import { make } from './dom.js';

const width = 96; // in CSS pixels, as the style sheet has it

/** Where an arrow key leads in a row of pages. @type {Record<string, (page: number, pages: number) => number>} */
const steps = {
  ArrowLeft: (page) => page - 1, ArrowUp: (page) => page - 1, ArrowRight: (page) => page + 1, ArrowDown: (page) => page + 1,
  Home: () => 1, End: (_, pages) => pages,
};

export class Thumbnails {
  /**
   * @param {HTMLElement} place
   * @param {any} file of pdf.js
   * @param {import('./messages.js').Messages} messages
   */
  constructor(place, file, messages) {
    this.place = place;
    this.file = file;
    this.links = Array.from({ length: file.numPages }, (_, at) => make('a',
      { href: `#page=${at + 1}`, tabindex: '-1', 'aria-label': messages.text('reader.page', { page: at + 1 }) },
      make('span', { class: 'small-page' }), make('span', { 'aria-hidden': 'true' }, messages.number(at + 1))));
    place.replaceChildren(...this.links);
    this.drawing = Promise.resolve(); // one after the other
    const seen = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        seen.unobserve(target);
        this.drawing = this.drawing.then(() => this.draw(/** @type {HTMLAnchorElement} */ (target))).catch(() => {}); // one that fails stays blank
      }
    }, { root: place, rootMargin: '0px 300px' });
    for (const link of this.links) seen.observe(link);
    place.addEventListener('keydown', (event) => this.step(event));
  }

  /** @param {HTMLAnchorElement} link */
  async draw(link) {
    const sheet = await this.file.getPage(this.links.indexOf(link) + 1);
    const viewport = sheet.getViewport({ scale: width * Math.min(devicePixelRatio, 2) / sheet.getViewport({ scale: 1 }).width });
    const canvas = make('canvas', { width: Math.floor(viewport.width), height: Math.floor(viewport.height) });
    await sheet.render({ canvasContext: canvas.getContext('2d'), viewport }).promise;
    link.querySelector('.small-page')?.replaceChildren(canvas);
  }

  /** Marks the page that is shown and brings it into view. @param {number} page */
  show(page) {
    for (const [at, link] of this.links.entries()) {
      link.tabIndex = at + 1 === page ? 0 : -1;
      if (at + 1 === page) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    const link = this.links[page - 1];
    if (link) this.place.scrollLeft = link.offsetLeft - (this.place.clientWidth - link.offsetWidth) / 2;
  }

  /** @param {KeyboardEvent} event */
  step(event) {
    const at = this.links.findIndex((link) => link === document.activeElement);
    const target = steps[event.key]?.(at + 1, this.links.length);
    if (at < 0 || !target || !this.links[target - 1]) return;
    event.preventDefault();
    this.links[target - 1].focus();
  }
}
