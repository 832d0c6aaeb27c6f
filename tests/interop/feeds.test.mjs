// Atom and Dublin Core: well-formed for a foreign parser, valid by the rules of RFC 4287, read by a feed reader.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import FeedParser from 'feedparser';
import { Readable } from 'node:stream';
import { given, startLibrary } from './support/library.mjs';

let library, records;
before(async () => {
  library = await startLibrary();
  records = await library.records();
});
after(() => library?.stop());

const always = ['feed', 'entry', 'author', 'link', 'category'];
const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, isArray: (name) => always.slice(1).includes(name) });
const feedOf = (text) => parser.parse(text).feed;
const isTime = (text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(Date.parse(text));
const isAbsolute = (text) => URL.canParse(text);

/** What RFC 4287 asks of a feed and its entries, sections 4.1.1 and 4.1.2. */
function faults(feed) {
  const found = [];
  const need = (condition, fault) => condition || found.push(fault);
  const common = (part, where) => {
    need(isAbsolute(part.id), `${where}: id ${part.id}`);
    need(typeof part.title === 'string', `${where}: one title`);
    need(isTime(part.updated), `${where}: updated ${part.updated}`);
    for (const { name } of part.author ?? []) need(name, `${where}: author without a name`);
    const alternates = (part.link ?? []).filter((link) => link['@rel'] === 'alternate');
    need(new Set(alternates.map((link) => link['@type'] + link['@hreflang'])).size === alternates.length, `${where}: two alternates alike`);
    for (const link of part.link ?? []) need(link['@href'], `${where}: link without an address`);
    for (const category of part.category ?? []) need(category['@term'], `${where}: category without a term`);
  };
  common(feed, 'feed');
  need((feed.link ?? []).some((link) => link['@rel'] === 'self'), 'feed: no link to itself');
  const ids = new Set();
  for (const entry of feed.entry ?? []) {
    common(entry, entry.id);
    need(entry.author?.length || feed.author?.length, `${entry.id}: no author`);
    need(entry.link?.some((link) => link['@rel'] === 'alternate') || entry.content, `${entry.id}: neither content nor alternate`);
    need(!ids.has(entry.id + entry.updated), `${entry.id}: twice`);
    ids.add(entry.id + entry.updated);
  }
  return found;
}

const searches = ['', '?q=nalokson', '?q=no-such-word', '?country=RS', '?country=XK&country=GR', '?theme=harm-reduction', '?-type=law',
  '?q=%3C%26%22%7B', '?from=1990&to=1995', '?sort=title&ui=sr-Cyrl'];

test('Atom: valid for any search, country and theme', async () => {
  for (const search of searches) {
    const text = await library.text(`/api/v1/search.atom${search}`);
    assert.equal(XMLValidator.validate(text), true, search);
    assert.deepEqual(faults(feedOf(text)), [], search);
  }
});

test('Atom: a feed reader gets every document, its title, date and address', async () => {
  const reader = new FeedParser({ feedurl: 'https://docs.example.org/api/v1/search.atom' });
  const items = [];
  Readable.from([await library.text('/api/v1/search.atom')]).pipe(reader);
  for await (const item of reader) items.push(item);
  assert.equal(items.length, given.length);
  for (const record of Object.values(records)) {
    const item = items.find(({ guid }) => guid.endsWith(record.id));
    assert.equal(item.title, record.title || 'Untitled document');
    assert.equal(item.link, `https://docs.example.org/documents/${record.id}`);
    assert.equal(item.date.toISOString().slice(0, 19), record.updated.slice(0, 19));
  }
});

test('Dublin Core: well-formed, with the fifteen elements and no other', async () => {
  const known = ['title', 'creator', 'subject', 'description', 'publisher', 'contributor', 'date', 'type', 'format', 'identifier', 'source',
    'language', 'relation', 'coverage', 'rights'].map((name) => `dc:${name}`);
  for (const record of Object.values(records)) {
    const text = await library.text(`/api/v1/documents/${record.id}/cite?format=dc`);
    assert.equal(XMLValidator.validate(text), true);
    const description = parser.parse(text)['oai_dc:dc'];
    assert.deepEqual(Object.keys(description).filter((name) => !name.startsWith('@') && !known.includes(name)), []);
    assert.deepEqual([description['dc:creator'] ?? []].flat(), record.authors);
    assert.equal(description['dc:title'], (record.title || 'Untitled document').replace(/\s+/g, ' '));
  }
});
