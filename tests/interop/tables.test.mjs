// CSV and JSON lines as others read them: every cell is what the catalogue holds.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { given, startLibrary } from './support/library.mjs';

let library, records;
before(async () => {
  library = await startLibrary();
  records = await library.records();
});
after(() => library?.stop());

/** What a cell says of each record of the API. */
const cells = {
  id: (record) => record.id,
  title: (record) => record.title || 'Untitled document',
  authors: (record) => record.authors.join('; '),
  publisher: (record) => record.publisher ?? '',
  published: (record) => record.published ?? '',
  type: (record) => record.type ?? '',
  language: (record) => record.language ?? '',
  countries: (record) => record.countries.join('; '),
  themes: (record) => record.themes.join('; '),
  abstract: (record) => record.abstract ?? '',
  source: (record) => record.url ?? '',
  pages: (record) => String(record.pages),
  added: (record) => record.added,
  updated: (record) => record.updated,
};

test('CSV: a foreign reader gets every cell back, with its line ends', async () => {
  const body = await library.text('/api/v1/search.csv');
  const rows = parse(body, { bom: true, columns: true, record_delimiter: '\r\n' });
  assert.equal(rows.length, given.length);
  for (const record of Object.values(records)) {
    const row = rows.find(({ id }) => id === record.id);
    for (const [column, cell] of Object.entries(cells)) {
      const expected = cell(record);
      assert.equal(row[column], /^[=+\-@\t\r]/.test(expected) ? `'${expected}` : expected, column);
    }
    assert.equal(row.address, `https://docs.example.org/documents/${record.id}`);
  }
});

test('CSV: no cell is a formula', async () => {
  const rows = parse(await library.text('/api/v1/search.csv'), { bom: true });
  assert.deepEqual(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell)), []);
});

test('JSON lines: a line a document, equal to the catalogue', async () => {
  const lines = (await library.text('/api/v1/search.jsonl')).trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(lines.length, given.length);
  for (const record of Object.values(records)) {
    const line = lines.find(({ id }) => id === record.id);
    for (const key of ['authors', 'publisher', 'published', 'type', 'language', 'countries', 'themes', 'collections', 'abstract', 'pages', 'added', 'updated'])
      assert.deepEqual(line[key], record[key], key);
    assert.match(line.sha256, /^[0-9a-f]{64}$/);
  }
});
