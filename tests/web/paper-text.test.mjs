import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linesOf } from '../../web/scripts/paper-text.js';

test('paper text: words side by side are a line; the next line, column and cell begin another', () => {
  const text = 'Μείωση βλάβης now\ncell | cell';
  const word = (begin, end, left, top) => [begin, end, left, top, left + 10 * (end - begin), top + 10];
  for (const [name, words, lines] of [
    ['one line', [word(0, 6, 0, 0), word(7, 13, 70, 1)], [['Μείωση βλάβης', [0, 0, 130, 11]]]],
    ['the next line', [word(0, 6, 0, 0), word(7, 13, 0, 12)], [['Μείωση', [0, 0, 60, 10]], ['βλάβης', [0, 12, 60, 22]]]],
    ['another column on the left', [word(0, 6, 100, 0), word(7, 13, 0, 0)], [['Μείωση', [100, 0, 160, 10]], ['βλάβης', [0, 0, 60, 10]]]],
    ['cells', [word(18, 22, 0, 0), word(25, 29, 60, 0)], [['cell', [0, 0, 40, 10]], ['cell', [60, 0, 100, 10]]]],
    ['a word parted over two lines', [word(0, 6, 0, 0), [0, 6, 0, 12, 20, 22], word(7, 13, 30, 12)],
      [['Μείωση', [0, 0, 60, 10]], ['βλάβης', [30, 12, 90, 22]]]],
    ['none', [], []],
  ]) assert.deepEqual(linesOf(words, text).map(({ text: line, box }) => [line, box]), lines, name);
});
