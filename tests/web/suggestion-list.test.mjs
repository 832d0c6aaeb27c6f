import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, print } from '../../web/scripts/state.js';
import { chosen, next, none } from '../../web/scripts/suggestion-list.js';

test('suggestions: arrow keys go round through the list and what was typed', () => {
  for (const [key, active, count, place] of [
    ['ArrowDown', none, 3, 0], ['ArrowDown', 0, 3, 1], ['ArrowDown', 2, 3, none],
    ['ArrowUp', none, 3, 2], ['ArrowUp', 1, 3, 0], ['ArrowUp', 0, 3, none],
    ['ArrowDown', none, 1, 0], ['Enter', 1, 3, undefined], ['Home', 1, 3, undefined], ['a', 1, 3, undefined],
  ]) assert.equal(next(key, active, count), place, `${key} from ${active} of ${count}`);
});

test('suggestions: choosing leads to the search it stands for', () => {
  const suggestion = (query, publisher) => ({ query, filters: publisher ? { publisher: [publisher] } : {} });
  for (const [before, kind, item, after] of [
    ['', 'concept', suggestion('harm reduction'), 'q=harm+reduction'],
    ['q=dek&country=RS&cursor=abc', 'concept', suggestion('decriminalisation'), 'q=decriminalisation&country=RS'],
    ['q=min&country=RS', 'publisher', suggestion('', 'Ministry'), 'country=RS&publisher=Ministry'],
    ['q=min&publisher=Ministry', 'publisher', suggestion('', 'Ministry'), 'publisher=Ministry'],
    ['q=min&publisher=Other', 'publisher', suggestion('', 'Ministry'), 'publisher=Ministry&publisher=Other'],
    ['q=nal&country=RS&sort=newest', 'title', suggestion('title:"Naloxone"'), 'q=title%3A%22Naloxone%22'],
    ['q=nal&from=2018', 'words', suggestion('naloxone in prison'), 'q=naloxone+in+prison&from=2018'],
  ]) assert.equal(print(chosen(parse(before), item, kind)), after);
});
