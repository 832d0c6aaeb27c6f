// The pages of a PDF as they look on paper, drawn by pdf.js, which is loaded when the first one is wanted. The words of a
// query are marked by the boxes that the library keeps of every word, and its text lies over them, unseen, to be selected:
// both also work on scans.
import { pageBoxes } from './api.js';
import { make } from './dom.js';
import { linesOf, textLayer } from './paper-text.js';

/** @typedef {import('./api.js').PageText} PageText */
/** @typedef {import('./messages.js').Messages} Messages */

const svg = 'http://www.w3.org/2000/svg';

/** How much wider than its place a page is drawn, by the step of enlargement. */
const widths = [1, 1.5, 2, 3];

/**
 * The boxes of words that a range covers, joined where they follow one another on a line.
 * @param {import('./api.js').PageBoxes['words']} words
 * @param {import('./api.js').Range[]} ranges
 * @returns {[number, number, number, number][]}
 */
export function markedBoxes(words, ranges) {
  const boxes = [];
  for (const [begin, end] of ranges) {
    for (const [from, to, ...box] of words) {
      if (from < end && to > begin) boxes.push(/** @type {[number, number, number, number]} */ (box));
    }
  }
  return boxes;
}

export class Paper {
  /**
   * @param {HTMLElement} place
   * @param {{id: string, file: string, viewer: string}} document
   * @param {Messages} messages
   */
  constructor(place, document, messages) {
    this.place = place;
    this.document = document;
    this.messages = messages;
    this.step = 0;
    this.turn = 0; // of which page the drawing is under way
    /** @type {Promise<any> | undefined} */
    this.opened = undefined;
  }

  /** The document in pdf.js, opened once; by byte ranges, so that the first page does not wait for the last. */
  open() {
    this.opened ??= import(`${this.document.viewer}/pdf.min.mjs`).then((pdf) => {
      const base = new URL(`${this.document.viewer}/`, location.href);
      pdf.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.min.mjs', base).href;
      return pdf.getDocument({
        url: this.document.file, cMapUrl: new URL('cmaps/', base).href, standardFontDataUrl: new URL('standard_fonts/', base).href,
        isEvalSupported: false, disableAutoFetch: true, enableXfa: false,
      }).promise;
    });
    return this.opened;
  }

  /** @param {PageText} page */
  async show(page) {
    const turn = ++this.turn;
    this.page = page;
    this.place.setAttribute('aria-busy', 'true');
    try {
      const [file, boxes] = await Promise.all([this.open(), pageBoxes(this.document.id, page.page)]);
      const sheet = await file.getPage(page.page);
      const canvas = await this.drawn(sheet, page.page);
      if (turn !== this.turn) return;
      this.place.replaceChildren(make('div', { class: 'sheet' }, canvas, this.marks(boxes, page),
        boxes.width && boxes.height ? textLayer(linesOf(boxes.words, page.text), boxes.width, boxes.height) : null));
      this.place.querySelector('rect')?.scrollIntoView({ block: 'center', inline: 'nearest' });
    } catch {
      // Whatever is wrong with file or viewer: the text is there, and the original can be opened.
      if (turn === this.turn) this.place.replaceChildren(make('p', { class: 'note', role: 'status' }, this.messages.text('reader.failed')));
    }
    if (turn === this.turn) this.place.removeAttribute('aria-busy');
  }

  /**
   * @param {any} sheet of pdf.js
   * @param {number} page
   */
  async drawn(sheet, page) {
    const pixels = this.place.clientWidth * widths[this.step] * Math.min(devicePixelRatio, 2);
    const viewport = sheet.getViewport({ scale: pixels / sheet.getViewport({ scale: 1 }).width });
    const canvas = make('canvas', {
      role: 'img', 'aria-label': this.messages.text('reader.picture', { page }),
      width: Math.floor(viewport.width), height: Math.floor(viewport.height),
    });
    const canvasContext = canvas.getContext('2d');
    if (!canvasContext) throw new Error('no canvas');
    await sheet.render({ canvasContext, viewport }).promise;
    return canvas;
  }

  /**
   * @param {import('./api.js').PageBoxes} boxes
   * @param {PageText} page
   */
  marks({ width, height, words }, { ranges }) {
    const picture = document.createElementNS(svg, 'svg');
    picture.setAttribute('aria-hidden', 'true');
    if (!width || !height) return null;
    picture.setAttribute('viewBox', `0 0 ${width} ${height}`);
    for (const [x0, y0, x1, y1] of markedBoxes(words, ranges)) {
      const box = document.createElementNS(svg, 'rect');
      for (const [name, value] of Object.entries({ x: x0 - 1, y: y0 - 1, width: x1 - x0 + 2, height: y1 - y0 + 2, rx: 1 })) {
        box.setAttribute(name, String(value));
      }
      picture.append(box);
    }
    return picture;
  }

  /** @param {1 | -1} by step */
  enlarge(by) {
    this.step = Math.min(Math.max(this.step + by, 0), widths.length - 1);
    this.place.dataset.step = String(this.step);
    if (this.page) this.show(this.page);
  }
}
