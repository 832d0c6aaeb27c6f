import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  address, anew, everything, expansions, inLanguage, pageOf, parse, print, selections, toggle, withCursor, withSort, withWords, without, withoutFilters, searches, toggleConcept, withExpansion, withoutExpansions,
} from '../../web/scripts/state.js';

test('state: an address read and printed again is the same address', () => {
  for (const query of [
    '',
    'q=naloxone',
    'q=%22harm+reduction%22+-news',
    'q=%D0%BD%D0%B0%D0%BB%D0%BE%D0%BA%D1%81%D0%BE%D0%BD',
    'q=a%26b%3Dc%23d%25&country=RS',
    'country=HR&country=RS&theme=harm-reduction',
    'type=law&-type=news&-language=en',
    'publisher=Ministry+of+Health+%26+Care',
    'q=law&year=2021&from=2018&to=2021-06&sort=newest&cursor=AbC_-12',
    'q=law&without_concept=overdose&ui=sr-Cyrl',
  ]) assert.equal(print(parse(`?${query}`)), query);
});

test('state: the order of choosing does not change the address', () => {
  const one = toggle(toggle(everything, 'country', 'RS'), 'theme', 'youth');
  const other = toggle(toggle(everything, 'theme', 'youth'), 'country', 'RS');
  assert.equal(print(one), print(other));
  assert.equal(print(toggle(toggle(everything, 'country', 'RS'), 'country', 'HR')),
    print(toggle(toggle(everything, 'country', 'HR'), 'country', 'RS')));
});

test('state: what is not of the page, empty, doubled or unknown is left out', () => {
  for (const [query, kept] of [
    ['utm_source=mail&q=law', 'q=law'],
    ['country=&country=RS&country=RS', 'country=RS'],
    ['q=+law++', 'q=law'],
    ['sort=loudest', ''],
    ['q=law&ui=tlh', 'q=law'],
  ]) assert.equal(print(parse(query)), kept);
});

test('state: the language that was chosen stays over every change', () => {
  const state = inLanguage(parse('q=law&country=RS&from=2018'), 'el');
  for (const changed of [
    anew(state), withWords(state, 'naloxone'), withoutFilters(state), toggle(state, 'theme', 'youth'), withSort(state, 'title'),
    withoutExpansions(state), withCursor(state, 'abc'), without(state, { field: 'from', value: '2018', kind: 'date' }),
  ]) assert.equal(parse(print(changed)).ui, 'el');
  assert.equal(address(anew(state)), '/?ui=el');
});

test('state: a value toggled twice leaves no trace', () => {
  for (const kind of ['any', 'none']) {
    const once = toggle(everything, 'country', 'XK', kind);
    assert.notDeepEqual(once, everything);
    assert.deepEqual(toggle(once, 'country', 'XK', kind), everything);
  }
});

test('state: a change does not touch the state it came from', () => {
  const before = parse('q=law&country=RS');
  const printed = print(before);
  toggle(before, 'country', 'HR');
  withoutFilters(before);
  withWords(before, 'naloxone');
  assert.equal(print(before), printed);
});

test('state: every change but paging begins at the first page', () => {
  const paged = withCursor(parse('q=law&country=RS&from=2018'), 'abc');
  assert.equal(paged.cursor, 'abc');
  for (const changed of [
    withWords(paged, 'naloxone'), withSort(paged, 'title'), withoutFilters(paged), toggle(paged, 'theme', 'youth'),
    without(paged, { field: 'from', value: '2018', kind: 'date' }),
  ]) assert.equal(changed.cursor, '');
});

test('state: every selection can be taken back, and then none is left', () => {
  let state = parse('q=law&country=RS&country=HR&-type=news&from=2018&to=2020');
  assert.equal(selections(state).length, 5);
  for (const selection of selections(state)) state = without(state, selection);
  assert.equal(print(state), 'q=law');
});

test('state: the address of everything is the bare page', () => {
  assert.equal(address(everything), '/');
  assert.equal(address(withWords(everything, 'a b')), '/?q=a+b');
});

test('state: the page of a fragment', () => {
  for (const [fragment, page] of [
    ['#page=12', 12], ['#page=1', 1], ['', 0], ['#page=', 0], ['#page=0', 0], ['#page=-1', 0], ['#page=1x', 0],
    ['#page=99999999', 0], ['#reader', 0],
  ]) assert.equal(pageOf(fragment), page, fragment);
});

test('state: inflections and concepts are left out and taken back one by one', () => {
  for (const expand of ['', 'inflections', 'concepts', 'inflections,scripts', 'scripts,concepts', 'none']) {
    const state = parse(`q=a&expand=${expand}`);
    assert.equal(state.expand, expand);
    for (const kind of expansions) {
      const without = withExpansion({ ...state, cursor: 'x' }, kind, false);
      assert.equal(searches(without, kind), false);
      assert.equal(without.cursor, '');
      assert.equal(searches(withExpansion(without, kind, true), kind), true);
    }
  }
  assert.equal(parse('q=a&expand=anything').expand, '');
  assert.equal(print(withoutExpansions(parse('q=a&without_concept=overdose'))), 'q=a&expand=none');
  assert.equal(print(withExpansion(parse('q=a'), 'inflections', false)), 'q=a&expand=scripts%2Cconcepts');
  assert.equal(print(withExpansion(parse('q=a&expand=concepts,scripts'), 'inflections', true)), 'q=a');
});

test('state: a concept is left out and taken back, and other words begin anew', () => {
  const without = toggleConcept(toggleConcept(parse('q=a&cursor=x'), 'overdose'), 'naloxone');
  assert.equal(print(without), 'q=a&without_concept=naloxone&without_concept=overdose');
  assert.equal(print(parse(print(without))), print(without));
  assert.equal(print(toggleConcept(without, 'naloxone')), 'q=a&without_concept=overdose');
  assert.equal(print(withWords(without, 'b')), 'q=b');
  assert.equal(print(withWords(without, ' a')), print(without));
});
