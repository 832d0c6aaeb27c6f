import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from '../../web/scripts/marks.js';

/** Shows marks as [brackets]. */
const shown = (cut) => cut.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

test('marks: ranges are counted in code points', () => {
  for (const [text, ranges, expected] of [
    ['take naloxone home', [[5, 13]], 'take [naloxone] home'],
    ['𝒙𝒚 naloxone', [[3, 11]], '𝒙𝒚 [naloxone]'],
    ['налоксон и игле', [[0, 8], [11, 15]], '[налоксон] и [игле]'],
    ['whole', [[0, 5]], '[whole]'],
    ['none', [], 'none'],
    ['', [], ''],
    ['', [[0, 3]], ''],
  ]) assert.equal(shown(pieces(text, ranges)), expected);
});

test('marks: ranges in any order, overlapping, touching or too long still give the text once', () => {
  for (const [ranges, expected] of [
    [[[3, 4], [0, 2]], '[ab]c[d]ef'],
    [[[0, 3], [2, 5]], '[abcde]f'],
    [[[0, 4], [1, 2]], '[abcd]ef'],
    [[[0, 2], [2, 3]], '[abc]def'],
    [[[4, 99]], 'abcd[ef]'],
    [[[9, 12]], 'abcdef'],
    [[[2, 2]], 'abcdef'],
  ]) assert.equal(shown(pieces('abcdef', ranges)), expected);
});
