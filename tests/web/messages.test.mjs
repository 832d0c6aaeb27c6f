import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { Messages, languages } from '../../web/scripts/messages.js';

const web = new URL('../../web/', import.meta.url);
const read = (path) => readFile(new URL(path, web), 'utf8');
const table = async (language) => JSON.parse(await read(`messages/${language}.json`));

test('messages: numbers, plurals and values are put in', async () => {
  const messages = new Messages('en', await table('en'));
  assert.equal(messages.text('results.all', { count: 1 }), '1 document');
  assert.equal(messages.text('results.all', { count: 1234 }), '1,234 documents');
  assert.equal(messages.text('results.for', { count: 0, q: '{count} & <b>' }), '0 documents for {count} & <b>');
});

test('messages: a missing one is an error', async () => {
  assert.throws(() => new Messages('en', {}).text('nothing'), /no message "nothing" in en/);
});

test('messages: a date is shown as exactly as it is known', () => {
  const messages = new Messages('en', {});
  for (const [date, shown] of [
    ['2023', '2023'], ['2023-05', 'May 2023'], ['2023-05-07', '7 May 2023'], ['', ''], ['about 1990', 'about 1990'],
  ]) assert.equal(messages.date(date), shown);
});

test('messages: every language has a file, and every file is a language with the same keys', async () => {
  const files = (await readdir(new URL('messages/', web))).map((name) => name.replace('.json', ''));
  assert.deepEqual([...files].sort(), [...languages].sort());
  const english = Object.keys(await table('en')).sort();
  for (const language of languages) assert.deepEqual(Object.keys(await table(language)).sort(), english, language);
});

test('messages: every key that a module asks for is there, and none is idle', async () => {
  const keys = Object.keys(await table('en'));
  const names = (await readdir(new URL('scripts/', web))).map((name) => `scripts/${name}`);
  const code = (await Promise.all([...names, 'index.html'].map(read))).join('\n');
  const asked = [...code.matchAll(/text\('([a-z.]+)'/g)].map(([, key]) => key);
  assert.deepEqual(asked.filter((key) => !keys.includes(key)), []);
  // A key may be made of a beginning and a variable end: `via.${via}`, `${key}.title`.
  const idle = keys.filter((key) => !code.includes(`'${key}'`) && !code.includes(`"${key}"`) &&
    !code.includes(`\`${key.split('.')[0]}.\${`) && !code.includes(`'${key.split('.').slice(0, -1).join('.')}'`));
  assert.deepEqual(idle, []);
});

test('messages: the English in the page is the English of the messages', async () => {
  const messages = await table('en');
  const page = await read('index.html');
  const marked = [...page.matchAll(/data-message="([a-z.]+)"[^>]*>([^<]*)</g)];
  assert.ok(marked.length > 10);
  for (const [, key, text] of marked) assert.equal(text, messages[key], key);
});
