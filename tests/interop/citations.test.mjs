// RIS, BibTeX and CSL-JSON as citation.js reads them, and CSL-JSON as citeproc cites it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { given, startLibrary } from './support/library.mjs';

let library, records;
before(async () => {
  library = await startLibrary();
  records = await library.records();
});
after(() => library?.stop());

/** White space of values is one space in every format. */
const oneLine = (text) => text?.replace(/\s+/g, ' ').trim();
const nameOf = (name) => name.literal ?? (name.given ? `${name.given} ${name.family}` : name.family);
const types = { report: 'report', law: 'legislation', article: 'article-journal', statement: 'document' };

const formats = [
  { name: 'RIS', extension: 'ris', cite: 'ris', type: '@ris/file', typeOf: { law: 'legislation', statement: /^(document|article)$/ } },
  { name: 'BibTeX', extension: 'bib', cite: 'bibtex', type: '@bibtex/text', typeOf: { law: 'document', statement: 'document' } },
  { name: 'CSL-JSON', extension: 'csl.json', cite: 'csl', type: '@csl/list+object', parse: JSON.parse, typeOf: {} },
];

for (const { name, extension, cite, type, parse = String, typeOf } of formats) {
  const read = async (path) => new Cite(parse(await library.text(path)), { forceType: type }).data;

  test(`${name}: a foreign reader finds every document, its names, title, date and address unharmed`, async () => {
    const items = await read(`/api/v1/search.${extension}`);
    assert.equal(items.length, given.length);
    for (const source of given) {
      const record = records[source.id];
      const item = items.find(({ URL }) => URL === `https://docs.example.org/documents/${record.id}`);
      assert.ok(item, `${source.id} in ${JSON.stringify(items.map(({ URL }) => URL))}`);
      assert.equal(item.title, oneLine(record.title));
      // citation.js drops names from RIS that begin with a sign.
      const named = (names) => names.filter((name) => /^\p{L}/u.test(name));
      assert.deepEqual(named((item.author ?? []).map(nameOf)), named(source.author ?? record.authors));
      if (source.date) assert.deepEqual(item.issued['date-parts'][0].map(Number), source.date.split('-').map(Number));
      // citation.js reads no abstracts in BibTeX.
      if (source.abstract && extension !== 'bib') assert.equal(oneLine(item.abstract), oneLine(source.abstract));
      if (source.publisher) assert.equal(item.publisher, source.publisher);
      if (source.type) assert.match(item.type, new RegExp(typeOf[source.type] ?? types[source.type]));
      assert.match(JSON.stringify(item.note), new RegExp(record.files[0]?.sha256 ?? 'SHA-256: [0-9a-f]{64}'));
    }
  });

  test(`${name}: a group stays one name, a person has two`, async () => {
    const items = await read(`/api/v1/search.${extension}`);
    const authors = items.find(({ URL }) => URL.endsWith(records.signs.id)).author;
    assert.equal(authors[0].family, 'Petrović');
    assert.equal(authors[0].given, 'Ana');
    assert.equal(authors.length, 2);
    assert.equal(authors[1].given, undefined);
  });

  test(`${name}: a page and a quote of it`, async () => {
    const quote = encodeURIComponent('Nalokson spašava živote.');
    const [item] = await read(`/api/v1/documents/${records.signs.id}/cite?format=${cite}&page=2&quote=${quote}`);
    assert.equal(String(item.page), '2');
    assert.equal(item.URL, `https://docs.example.org/documents/${records.signs.id}#page=2`);
    assert.match(JSON.stringify(item.note), /Nalokson spašava živote\./);
  });
}

test('CSL-JSON: a foreign processor writes what our sentence says', async () => {
  const path = `/api/v1/documents/${records.group.id}/cite`;
  const [csl, ours] = [await library.text(`${path}?format=csl`), await library.text(`${path}?format=text&style=apa`)];
  const cited = new Cite(JSON.parse(csl)).format('bibliography', { template: 'apa', lang: 'en-US' });
  const plain = (text) => oneLine(text.split('\n')[0]).replace(/ \[[^\]]*\]/, '');
  assert.equal(plain(ours), plain(cited));
});
