// The open data set, read by programs that are not ours, against what the library answers.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { given, startLibrary } from './support/library.mjs';

const run = promisify(execFile);
const rights = { signs: 'https://creativecommons.org/licenses/by-sa/4.0/deed.el', greek: 'CC0 1.0', formula: 'Сите права | задржани', group: 'CC-BY-NC-4.0' };

let library, folder, records;
before(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'rc-snapshot-')), 'set');
  library = await startLibrary(given.map((document) => (rights[document.id] ? { ...document, rights: rights[document.id] } : document)));
  records = await library.records();
  await library.command('snapshot', folder, '--address', 'https://docs.example.org', '--licence', 'CC0-1.0');
});
after(async () => {
  await library?.stop();
  await rm(join(folder, '..'), { recursive: true });
});
const read = (name) => readFile(join(folder, name), 'utf8');
const lines = async (name) => (await read(name)).trim().split('\n').map((line) => JSON.parse(line));

test('snapshot: sha256sum finds every file as it was written', async () => {
  const { stdout } = await run('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder });
  assert.equal(stdout.trim().split('\n').filter((line) => line.endsWith(': OK')).length, 9);
});

test('snapshot: records are those of the export of the whole library, as table and as lines', async () => {
  const exported = new Map((await library.text('/api/v1/search.jsonl?ui=en')).trim().split('\n').map((line) => [JSON.parse(line).id, JSON.parse(line)]));
  const all = await lines('records.jsonl');
  assert.deepEqual(new Map(all.map((record) => [record.id, record])), exported);
  const table = async (text) => new Map(parse(text, { bom: true, columns: true }).map((row) => [row.id, row]));
  assert.deepEqual(await table(await read('records.csv')), await table(await library.text('/api/v1/search.csv?ui=en')));
});

test('snapshot: every page of documents under an open licence, and of no other', async () => {
  const pages = await lines('texts.jsonl');
  assert.deepEqual([...new Set(pages.map(({ id }) => id))].sort(), [records.signs.id, records.greek.id].sort());
  assert.equal(pages.length, records.signs.pages + records.greek.pages);
  for (const { id, page, text } of pages) assert.equal(text, (await library.json(`/api/v1/documents/${id}/pages/${page}`)).text);
});

test('snapshot: Python reads the table by the columns that the data package names', async () => {
  const script = `
import csv, json, sys
package = json.load(open('datapackage.json', encoding='utf-8'))
records = next(r for r in package['resources'] if r['name'] == 'records')
rows = list(csv.DictReader(open(records['path'], encoding='utf-8-sig', newline='')))
assert list(rows[0]) == [f['name'] for f in records['schema']['fields']], list(rows[0])
print(json.dumps([row['id'] for row in rows]))`;
  const { stdout } = await run('python3', ['-c', script], { cwd: folder });
  assert.deepEqual(JSON.parse(stdout).sort(), Object.values(records).map(({ id }) => id).sort());
});

test('snapshot: the datasheet is a page of tables, whatever signs stand in the values', async () => {
  const rows = (await read('datasheet.md')).split('\n').filter((line) => line.startsWith('|'));
  for (const row of rows) assert.equal(row.match(/(?<!\\)\|/g).length, 3, row);
  assert.ok(rows.includes('| Сите права \\| задржани | 1 |'));
});
