import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folded, shortLength, visibleValues, withFound } from '../../web/scripts/facet-values.js';

const values = ['Albania', 'Bosnia', 'Kosovo*', 'Türkiye', 'Šavnik', 'Ελλάδα', 'Србија', 'Serbia', 'Zagreb']
  .map((label, index) => ({ value: `v${index}`, label, count: 9 - index, selected: label === 'Serbia' }));
const labels = (list) => list.map(({ label }) => label).join(' ');

test('facet values: a short list has the first ones and all that are chosen', () => {
  const short = visibleValues(values, { filter: '', whole: false });
  assert.equal(short.length, shortLength + 1);
  assert.equal(short.at(-1).label, 'Serbia');
  assert.equal(visibleValues(values, { filter: '', whole: true }).length, values.length);
});

test('facet values: a filter does not care for case and accents, and keeps what is chosen', () => {
  for (const [filter, expected] of [
    ['turk', 'Türkiye Serbia'], ['sav', 'Šavnik Serbia'], ['ελλαδα', 'Ελλάδα Serbia'], ['СРБ', 'Србија Serbia'],
    ['kosovo', 'Kosovo* Serbia'], ['nowhere', 'Serbia'],
  ]) assert.equal(labels(visibleValues(values, { filter, whole: false })), expected, filter);
});

test('facet values: those found by name stand behind the counted ones, without a count', () => {
  const found = [{ value: 'v0', label: 'Albania', count: 99, selected: false }, { value: 'x', label: 'Andorra', count: 3, selected: false }];
  const all = withFound(values, found);
  assert.equal(all.length, values.length + 1);
  assert.equal(all[0].count, 9);
  assert.deepEqual(all.at(-1), { value: 'x', label: 'Andorra', selected: false });
});

test('facet values: folding leaves letters that are no accents', () => {
  assert.equal(folded('Đakovica ŠĆŽ Ή й'), 'đakovica scz η и');
});
