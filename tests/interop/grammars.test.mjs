// Every answer in XML against a grammar of its protocol (grammars/*.rng, RELAX NG), by xmllint of libxml2.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { given, startLibrary } from './support/library.mjs';

const run = promisify(execFile);
const rights = ['CC-BY-4.0', '© <Ministry> & "partners"'].map((statement, i) => ({ id: `rights-${i}`, title: 'Rights', rights: statement, text: ['Words.'] }));
const many = Array.from({ length: 120 }, (_, i) => ({ id: `many-${i}`, title: `Извештај ${i}`, collection: ['Збирка & co'], text: [`Text ${i}.`] }));

let library, folder, records;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rc-grammars-'));
  library = await startLibrary([...given, ...rights, ...many]);
  records = await library.records();
  await library.command('withdraw', records['many-0'].id, '--reason', 'asked by the author');
});
after(async () => {
  await library?.stop();
  await rm(folder, { recursive: true });
});

/** What xmllint finds wrong in the texts; "" if nothing. @param {string} grammar @param {Map<string, string>} texts by name */
async function faults(grammar, texts) {
  const names = [...texts.keys()];
  const files = names.map((_, i) => join(folder, `${i}.xml`));
  await Promise.all(files.map((file, i) => writeFile(file, texts.get(names[i]))));
  const schema = fileURLToPath(new URL(`./grammars/${grammar}.rng`, import.meta.url));
  try {
    await run('xmllint', ['--noout', '--nonet', '--relaxng', schema, ...files], { maxBuffer: 1 << 24 });
    return '';
  } catch (error) {
    return error.stderr.replace(/^.* validates\n/gm, '').replace(/\S*\/(\d+)\.xml/g, (_, i) => names[i]);
  }
}
const textOf = async (path) => (await fetch(library.url + path)).text();
const textsOf = async (paths) => new Map(await Promise.all(paths.map(async (path) => [path, await textOf(path)])));

test('grammars: a fault is found, or the other tests would say nothing', async () => {
  const feed = await textOf('/api/v1/search.atom');
  const spoilt = new Map([['no updated', feed.replace(/<updated>.*?<\/updated>/, '')], ['no author', feed.replace(/<author>.*?<\/author>/s, '')],
    ['two titles', feed.replace(/<title>.*?<\/title>/, '$&$&')]]);
  for (const [name, text] of spoilt) assert.match(await faults('atom', new Map([[name, text]])), new RegExp(`${name} fails to validate`));
  assert.match(await faults('oai-pmh', new Map([['verb', (await textOf('/oai?verb=Identify')).replace('"Identify"', '"ListSets"')]])), /fails to validate/);
});

test('grammars: Atom for any search, on every page of it', async () => {
  const searches = ['', '?q=nalokson', '?q=no-such-word', '?country=RS', '?country=XK&country=GR', '?theme=harm-reduction', '?q=%3C%26%22%7B',
    '?sort=title&ui=sr-Cyrl', '?collection=%D0%97%D0%B1%D0%B8%D1%80%D0%BA%D0%B0%20%26%20co'].map((search) => `/api/v1/search.atom${search}`);
  const texts = await textsOf(searches);
  for (let next = searches[0]; next;) {
    texts.set(next, await textOf(next));
    next = /rel="next" href="https:\/\/docs\.example\.org([^"]+)"/.exec(texts.get(next))?.[1].replaceAll('&amp;', '&');
  }
  assert.ok(texts.size > searches.length);
  assert.equal(await faults('atom', texts), '');
});

test('grammars: OAI-PMH, every verb, every record in every format, deletions and every error', async () => {
  const name = `oai:docs.example.org:${records.signs.id}`;
  const queries = ['verb=Identify', 'verb=ListSets', 'verb=ListMetadataFormats', `verb=ListMetadataFormats&identifier=${name}`, 'verb=ListRecords&metadataPrefix=oai_dc&set=country:RS',
    `verb=GetRecord&identifier=${name}&metadataPrefix=mods`, `verb=GetRecord&identifier=${name.replace(records.signs.id, records['many-0'].id)}&metadataPrefix=oai_dc`,
    'verb=ListIdentifiers&metadataPrefix=oai_dc&from=2020-01-01', '', 'verb=Unknown', 'verb=%F0%9F%8C%8A', 'verb=Identify&verb=Identify', 'verb=ListRecords', 'verb=ListRecords&metadataPrefix=x',
    'verb=GetRecord&identifier=%3C&metadataPrefix=oai_dc', 'verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01', 'verb=ListRecords&resumptionToken=%3C'];
  const texts = await textsOf(queries.map((query) => `/oai?${query}`));
  for (const format of ['oai_dc', 'mods'])
    for (let query = `verb=ListRecords&metadataPrefix=${format}`; query;) {
      texts.set(query, await textOf(`/oai?${query}`));
      const token = /<resumptionToken[^>]*>([^<]+)</.exec(texts.get(query))?.[1];
      query = token && `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}`;
    }
  assert.ok(texts.size >= queries.length + 4);
  assert.equal(await faults('oai-pmh', texts), '');
});

test('grammars: sitemaps, the description of the search, cards', async () => {
  const index = await textOf('/sitemap.xml');
  const lists = [...index.matchAll(/<loc>https:\/\/docs\.example\.org([^<]+)</g)].map(([, path]) => path);
  assert.ok(lists.length >= 2);
  assert.equal(await faults('sitemap', await textsOf(['/sitemap.xml', ...lists])), '');
  assert.equal(await faults('opensearch', await textsOf(['/opensearch.xml'])), '');
  assert.equal(await faults('oembed', await textsOf(Object.values(records).filter(({ source_id: id }) => id !== 'many-0').slice(0, 8)
    .map(({ id }) => `/oembed?format=xml&url=/documents/${id}`))), '');
});
