// Text with marked ranges. The server counts in Unicode code points, a script in UTF-16 units: this is the one place
// where the two meet.

/**
 * Cuts a text into pieces that are marked or not; together they are the text again. Ranges that overlap are joined,
 * those outside the text are cut off.
 * @param {string} text
 * @param {readonly (readonly [number, number])[]} ranges begin and end in code points
 * @returns {{text: string, marked: boolean}[]}
 */
export function pieces(text, ranges) {
  const points = Array.from(text);
  /** @type {{text: string, marked: boolean}[]} */
  const found = [];
  let position = 0;
  /** @param {number} end @param {boolean} marked */
  const take = (end, marked) => {
    if (end <= position) return;
    const piece = points.slice(position, end).join('');
    const last = found.at(-1);
    if (last && last.marked === marked) last.text += piece;
    else found.push({ text: piece, marked });
    position = end;
  };
  for (const [begin, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    take(Math.min(begin, points.length), false);
    take(Math.min(end, points.length), true);
  }
  take(points.length, false);
  return found;
}

/**
 * @param {{text: string, marked: boolean}[]} cut
 * @returns {(string | HTMLElement)[]} for `append`; nothing is read as HTML
 */
export function marked(cut) {
  return cut.map((piece) => {
    if (!piece.marked) return piece.text;
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  });
}
