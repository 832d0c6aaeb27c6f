import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { Messages } from '../../web/scripts/messages.js';

const web = new URL('../../web/', import.meta.url);
const read = (path) => readFile(new URL(path, web), 'utf8');
const table = async (language) => JSON.parse(await read(`messages/${language}.json`));
const languages = (await readdir(new URL('messages/', web))).map((name) => name.replace('.json', ''));

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

test('messages: thirteen languages have the same keys in the same order', async () => {
  assert.equal(languages.length, 13);
  const english = Object.keys(await table('en'));
  for (const language of languages) assert.deepEqual(Object.keys(await table(language)), english, language);
});

/** The texts of a message: one, or one for each plural category. */
const texts = (message) => (typeof message === 'string' ? [message] : Object.values(message));
const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test('messages: every text of every language has the placeholders of the English one, and none is empty', async () => {
  const english = await table('en');
  for (const language of languages) {
    for (const [key, message] of Object.entries(await table(language))) {
      const expected = placeholders(texts(english[key])[0]);
      for (const text of texts(message)) {
        assert.deepEqual(placeholders(text), expected, `${language} ${key}`);
        assert.ok(text.trim(), `${language} ${key}`);
      }
    }
  }
});

test('messages: what has plurals in English has those of its language, as Intl names them', async () => {
  const english = await table('en');
  for (const language of languages) {
    const messages = new Messages(language, await table(language));
    const categories = [...messages.plurals.resolvedOptions().pluralCategories].sort();
    for (const [key, message] of Object.entries(messages.table)) {
      assert.equal(typeof message, typeof english[key], `${language} ${key}`);
      if (typeof message === 'object') assert.deepEqual(Object.keys(message).sort(), categories, `${language} ${key}`);
    }
  }
});

test('messages: a language is written in its own script', async () => {
  const others = { bg: 'Cyrillic', mk: 'Cyrillic', 'sr-Cyrl': 'Cyrillic', el: 'Greek' };
  for (const language of languages) {
    const foreign = new RegExp(`(?!\\p{Script=${others[language] ?? 'Latin'}})\\p{L}`, 'u');
    for (const [key, message] of Object.entries(await table(language))) {
      for (const text of texts(message)) assert.doesNotMatch(text.replace(/\{\w+\}|SHA-256|BibTeX|CSL-JSON|CSV|RIS|JSON|Atom/g, ''), foreign, `${language} ${key}`);
    }
  }
});

test('messages: numbers, plurals and dates go by the language', async () => {
  for (const [language, counts, date] of [
    ['sr-Cyrl', { 1: '1 документ', 2: '2 документа', 5: '5 докумената', 21: '21 документ' }, 'мај 2023.'],
    ['cnr', { 1: '1 dokument', 3: '3 dokumenta', 1234: '1.234 dokumenta', 12: '12 dokumenata' }, 'maj 2023.'],
    ['sl', { 1: '1 dokument', 2: '2 dokumenta', 3: '3 dokumenti', 5: '5 dokumentov', 101: '101 dokument' }, 'maj 2023'],
    ['ro', { 1: '1 document', 19: '19 documente', 20: '20 de documente' }, 'mai 2023'],
    ['mk', { 1: '1 документ', 2: '2 документи' }, 'мај 2023 г.'],
    ['el', { 1: '1 έγγραφο', 1234: '1.234 έγγραφα' }, 'Μάιος 2023'],
    ['tr', { 1: '1 belge', 2: '2 belge' }, 'Mayıs 2023'],
  ]) {
    const messages = new Messages(language, await table(language));
    for (const [count, text] of Object.entries(counts)) assert.equal(messages.text('results.all', { count: Number(count) }), text);
    assert.equal(messages.date('2023-05'), date, language);
  }
});

test('scope notes: every concept of the thesaurus has one in every language, in its script; English ones stand beside the concepts', async () => {
  const { concepts } = JSON.parse(await read('../corpus/taxonomy/concepts.json'));
  const others = { bg: 'Cyrillic', mk: 'Cyrillic', 'sr-Cyrl': 'Cyrillic', el: 'Greek' };
  for (const language of languages.filter((code) => code !== 'en')) {
    const notes = JSON.parse(await read(`scope-notes/${language}.json`));
    assert.deepEqual(concepts.filter(({ id }) => !notes[id]?.trim()).map(({ id }) => id), [], language);
    const foreign = new RegExp(`(?!\\p{Script=${others[language] ?? 'Latin'}})\\p{L}`, 'u');
    for (const [id, note] of Object.entries(notes)) assert.doesNotMatch(note, foreign, `${language} ${id}`);
  }
});

test('messages: Kosovo* keeps its footnote everywhere', async () => {
  for (const language of languages) assert.match((await table(language)).kosovo, /^\* .*1244\/1999.*\.$/, language);
});

/** All of ours that asks for messages: modules of the pages, templates, handlers of the server. */
async function code() {
  const folders = ['scripts/', 'templates/', 'templates/parts/', '../server/handlers/', '../server/citation/'];
  const texts = [];
  for (const folder of folders) {
    for (const name of await readdir(new URL(folder, web)).catch(() => [])) {
      if (/\.(js|html|cpp)$/.test(name)) texts.push(await read(folder + name));
    }
  }
  return texts.join('\n');
}

test('messages: every key that is asked for is there, and none is idle', async () => {
  const keys = Object.keys(await table('en'));
  const text = await code();
  const asked = [...text.matchAll(/(?:text\('|\.(?:text|count)\("|\{\{#t\}\})([a-z][a-z.]+)(?:'|"[,)]|\{\{\/t\}\})/g)].map(([, key]) => key);
  assert.ok(asked.length > 50);
  assert.deepEqual(asked.filter((key) => !keys.includes(key)), []);
  // A key may be made of a beginning and a variable end: `suggest.${kind}`, "sort." + name, `${key}.title`.
  const made = (key) => key.split('.').slice(1).some((_, cut, parts) => {
    const beginning = `${key.split('.').slice(0, parts.length - cut).join('.')}.`;
    return text.includes(`\`${beginning}\${`) || text.includes(`"${beginning}"`);
  });
  const idle = keys.filter((key) => key !== 'language.name' && !text.includes(`'${key}'`) && !text.includes(`"${key}"`) &&
    !text.includes(`{{#t}}${key}{{/t}}`) && !made(key) && !/^failure\.\w+\.(title|advice)$/.test(key));
  assert.deepEqual(idle, []);
});
