import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folded } from '../../web/scripts/folded.js';

test('folded: neither case nor accents count', () => {
  for (const [text, expected] of [['Türkiye', 'turkiye'], ['Šavnik', 'savnik'], ['ΕΛΛΆΔΑ', 'ελλαδα'], ['СРБ', 'срб'], ['Kosovo*', 'kosovo*']]) {
    assert.equal(folded(text), expected);
  }
});
