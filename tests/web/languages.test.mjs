import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages, pageLanguage } from '../../web/scripts/languages.js';

test('languages: the address decides, then the first of the browser that we have, then English', () => {
  for (const [chosen, preferred, language] of [
    ['el', ['sq'], 'el'], ['', ['sq-AL', 'en'], 'sq'], ['', ['de-CH', 'tr-TR', 'en'], 'tr'], ['', ['de', 'fr'], 'en'],
    ['', [], 'en'], ['xx', ['ro-MD'], 'ro'], ['', ['not a tag', 'bg'], 'bg'],
  ]) assert.equal(pageLanguage(chosen, preferred), language, `${chosen} ${preferred}`);
});

test('languages: Serbian goes by its script, and Montenegrin is not lost in it', () => {
  for (const [tag, language] of [
    ['sr', 'sr-Cyrl'], ['sr-RS', 'sr-Cyrl'], ['sr-Latn', 'sr-Latn'], ['sr-Latn-RS', 'sr-Latn'], ['sr-Cyrl-BA', 'sr-Cyrl'],
    ['sr-ME', 'cnr'], ['sr-Latn-ME', 'cnr'], ['sr-Cyrl-ME', 'sr-Cyrl'], ['cnr', 'cnr'], ['cnr-ME', 'cnr'], ['sh', 'sr-Latn'],
    ['hr-HR', 'hr'], ['bs-Latn-BA', 'bs'],
  ]) assert.equal(pageLanguage('', [tag]), language, tag);
});

test('languages: each stands in the menu under its own name', () => {
  assert.equal(languages.size, 13);
  assert.equal(new Set(languages.values()).size, 13);
});
