import assert from 'node:assert/strict';
import { test } from 'node:test';
import { next, none } from '../../web/scripts/suggestion-list.js';

test('suggestions: arrow keys go round through the list and what was typed', () => {
  for (const [key, active, count, place] of [
    ['ArrowDown', none, 3, 0], ['ArrowDown', 0, 3, 1], ['ArrowDown', 2, 3, none],
    ['ArrowUp', none, 3, 2], ['ArrowUp', 1, 3, 0], ['ArrowUp', 0, 3, none],
    ['ArrowDown', none, 1, 0], ['Enter', 1, 3, undefined], ['Home', 1, 3, undefined], ['a', 1, 3, undefined],
  ]) assert.equal(next(key, active, count), place, `${key} from ${active} of ${count}`);
});
