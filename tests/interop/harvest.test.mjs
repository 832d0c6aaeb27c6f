// OAI-PMH: HTTP::OAI, the harvester of Debian's libhttp-oai-perl, takes the whole collection, and later what has changed.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { given, startLibrary } from './support/library.mjs';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./support/harvest.pl', import.meta.url));
const many = Array.from({ length: 230 }, (_, i) => ({ id: `many-${i}`, title: `Report č ${i}`, country: i % 2 ? ['RS'] : ['HR'], text: [`Text ${i}.`] }));

let library;
before(async () => {
  library = await startLibrary([...given, ...many]);
});
after(() => library?.stop());

async function harvest(...asked) {
  const { stdout } = await run('perl', [script, `${library.url}/oai`, ...asked], { maxBuffer: 1 << 24 });
  return stdout.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line));
}
const idOf = ({ identifier }) => identifier.split(':').pop();
const ask = async (query) => (await fetch(`${library.url}/oai?${query}`)).text();
const responseDate = (xml) => /<responseDate>([^<]*)</.exec(xml)[1];

test('harvest: the whole collection by a foreign harvester, in both formats, equal to what the library says', async () => {
  const records = Object.values(await library.records());
  for (const format of ['oai_dc', 'mods']) {
    const harvested = await harvest(format);
    assert.deepEqual(harvested.map(idOf).sort(), records.map(({ id }) => id).sort(), format);
    const titles = new Map(harvested.map((record) => [idOf(record), record.titles[0]]));
    for (const { id, title } of records) if (title) assert.equal(titles.get(id), title.replace(/\s+/g, ' '), format);
  }
  const serbian = await harvest('oai_dc', '', 'country:RS');
  assert.deepEqual(serbian.map(idOf).sort(), records.filter(({ countries }) => countries.includes('RS')).map(({ id }) => id).sort());
});

test('harvest: the second time only what has changed since the first', async () => {
  const first = await harvest('oai_dc');
  const last = first.map(({ datestamp }) => datestamp).sort().at(-1);
  let since = last;
  while (since <= last) since = responseDate(await ask('verb=Identify')); // a change counts by the second
  const [gone, edited] = first.filter(({ titles }) => titles[0]?.startsWith('Report'));
  await library.command('withdraw', idOf(gone), '--reason', 'asked by the author');
  await library.command('edit', idOf(edited), 'title=Another title');
  const changed = new Map((await harvest('oai_dc', since)).map((record) => [record.identifier, record]));
  assert.deepEqual([...changed.keys()].sort(), [gone.identifier, edited.identifier].sort());
  assert.equal(changed.get(gone.identifier).deleted, true);
  assert.deepEqual(changed.get(edited.identifier).titles, ['Another title']);
  await library.command('restore', idOf(gone));
  assert.equal((await harvest('oai_dc', since)).find(({ identifier }) => identifier === gone.identifier).deleted, false);
});

test('harvest: every answer is well-formed for another parser', async () => {
  const parser = new XMLParser({ ignoreAttributes: false });
  for (const query of ['', 'verb=Identify', 'verb=ListSets', 'verb=ListMetadataFormats', 'verb=ListRecords&metadataPrefix=mods',
    'verb=ListRecords&metadataPrefix=x%3C%26%22', 'verb=GetRecord&identifier=%3C&metadataPrefix=oai_dc', 'verb=%F0%9F%8C%8A', 'verb=ListRecords&resumptionToken=%3C']) {
    const xml = await ask(query);
    assert.equal(XMLValidator.validate(xml), true, query);
    assert.ok(parser.parse(xml)['OAI-PMH'].responseDate, query);
  }
});
