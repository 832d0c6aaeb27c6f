import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, chosen, marking, pageMarking, pageOf, passageAddress } from '../../web/scripts/state.js';

test('state: a form gives the address without what is empty', () => {
  for (const [entries, before, expected] of [
    [[], '', '/'],
    [[['q', ' law '], ['sort', ''], ['country', 'RS'], ['country', 'HR']], '', '/?q=law&country=RS&country=HR'],
    [[['q', 'law'], ['without_concept', 'naloxone']], '?q=law', '/?q=law&without_concept=naloxone'],
    [[['q', 'prison'], ['without_concept', 'naloxone']], '?q=law', '/?q=prison'],
  ]) assert.equal(addressOf(entries, before), expected);
});

test('state: choosing a suggestion leads to the search it stands for', () => {
  const suggestion = (query, publisher) => ({ query, filters: publisher ? { publisher: [publisher] } : {} });
  for (const [before, kind, item, after] of [
    ['', 'concept', suggestion('harm reduction'), '/?q=harm+reduction'],
    ['?q=dek&country=RS&cursor=abc', 'concept', suggestion('decriminalisation'), '/?q=decriminalisation&country=RS'],
    ['?q=min&country=RS', 'publisher', suggestion('', 'Ministry'), '/?country=RS&publisher=Ministry'],
    ['?q=min&publisher=Ministry', 'publisher', suggestion('', 'Ministry'), '/?publisher=Ministry'],
    ['?q=min&publisher=Other', 'publisher', suggestion('', 'Ministry'), '/?publisher=Other&publisher=Ministry'],
    ['?q=nal&country=RS&sort=newest&ui=el', 'title', suggestion('title:"Naloxone"'), '/?q=title%3A%22Naloxone%22&ui=el'],
    ['?q=nal&from=2018&without_concept=x', 'words', suggestion('naloxone in prison'), '/?q=naloxone+in+prison&from=2018'],
  ]) assert.equal(chosen(before, item, kind), after);
});

test('state: what a document marks are the words of its address and how they are widened', () => {
  for (const [query, expected] of [
    ['?q=law&expand=none&country=RS&ui=el', 'q=law&expand=none'], ['?expand=none', ''], ['?q=+', ''],
    ['?q=a&without_concept=b&without_concept=c', 'q=a&without_concept=b&without_concept=c'],
  ]) assert.equal(marking(query).toString(), expected);
});

test('state: a page also marks the passage that the address leads to', () => {
  for (const [query, expected] of [
    ['?quote=+saves+lives+&page=2', 'quote=saves+lives'], ['?q=law&quote=x', 'q=law&quote=x'], ['?quote=+', ''], ['', ''],
  ]) assert.equal(String(pageMarking(query)), expected);
});

test('state: a passage has an address that names its page and words, of a long one the first and last', () => {
  const document = 'https://docs.example.org/documents/abc';
  assert.equal(passageAddress(document, 3, 'μείωση της βλάβης'),
    `${document}?page=3&quote=${encodeURIComponent('μείωση της βλάβης').replaceAll('%20', '+')}#page=3`);
  const words = Array.from({ length: 40 }, (_, place) => `w${place}`);
  assert.equal(new URL(passageAddress(document, 1, words.join(' '))).searchParams.get('quote'),
    'w0 w1 w2 w3 w4 w5 w6 w7 … w32 w33 w34 w35 w36 w37 w38 w39');
});

test('state: a fragment names a page', () => {
  for (const [fragment, page] of [['#page=12', 12], ['', 0], ['#page=0', 0], ['#page=x', 0], ['#page=1x', 0], ['#other', 0]]) {
    assert.equal(pageOf(fragment), page, fragment);
  }
});
