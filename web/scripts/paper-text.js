// The text of a page over its picture, unseen and to be selected: line by line, each stretched to where it stands on the
// paper. It is the text that the library keeps, so that what is selected can be cited word for word.
import { make } from './dom.js';

/** @typedef {import('./api.js').PageBoxes['words']} Words */
/** @typedef {{text: string, box: [number, number, number, number]}} Line left, top, right and bottom in points */

const between = /[\n|]/; // what parts paragraphs and cells

/**
 * Words that follow one another side by side, as lines. A word that is parted over two lines stands whole on the first.
 * @param {Words} words
 * @param {string} text of the page
 * @returns {Line[]}
 */
export function linesOf(words, text) {
  const letters = [...text];
  /** @type {(Line & {begin: number, end: number})[]} */
  const lines = [];
  for (const [begin, end, left, top, right, bottom] of words) {
    const line = lines.at(-1);
    if (line && begin < line.end) continue;
    const middle = (top + bottom) / 2;
    if (line && left >= line.box[2] - 1 && middle > line.box[1] && middle < line.box[3] &&
      !between.test(letters.slice(line.end, begin).join(''))) {
      line.end = end;
      line.box = [line.box[0], Math.min(line.box[1], top), right, Math.max(line.box[3], bottom)];
    } else {
      lines.push({ begin, end, text: '', box: [left, top, right, bottom] });
    }
  }
  return lines.map(({ begin, end, box }) => ({ text: letters.slice(begin, end).join(''), box }));
}

/**
 * @param {Line[]} lines
 * @param {number} width of the page in points
 * @param {number} height
 */
export function textLayer(lines, width, height) {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = '100px sans-serif';
  return make('div', { class: 'paper-text' }, ...lines.map(({ text, box: [left, top, right, bottom] }) => {
    const line = make('div', {}, text);
    const natural = (pen?.measureText(text).width ?? 0) / 100 * (bottom - top);
    Object.assign(line.style, {
      left: `${left / width * 100}%`, top: `${top / height * 100}%`,
      fontSize: `${(bottom - top) / width * 100}cqw`, // of the sheet, so that it grows with it
      transform: natural ? `scaleX(${(right - left) / natural})` : '',
    });
    return line;
  }));
}
