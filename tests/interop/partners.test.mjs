// The examples of docs/partners.md, each as it stands there, over the starter collection.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { JSDOM } from 'jsdom';
import { startLibrary } from '../support/library.mjs';

const text = await readFile(new URL('../../docs/partners.md', import.meta.url), 'utf8');
const examples = [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, kind, code]) => ({ kind, code }));
const of = (kind) => examples.filter((example) => example.kind === kind).map(({ code }) => code.replaceAll('LIBRARY', library.url));

let library;
before(async () => {
  library = await startLibrary();
});
after(() => library?.stop());

test('partners: every request of the page is answered', async () => {
  const requests = of('sh').join('').trim().split('\n').map((line) => /^curl '([^']+)'$/.exec(line)[1]);
  assert.ok(requests.length >= 6);
  for (const request of requests) {
    const reply = await fetch(request);
    const body = await reply.text();
    assert.equal(reply.status, 200, request);
    assert.doesNotMatch(body, /<error|"total":\{"value":0/, request);
    assert.equal(reply.headers.get('access-control-allow-origin'), '*', request);
  }
});

test('partners: the snippets name modules that are there, and attributes and parts that the component has', async () => {
  const page = new JSDOM(of('html').join('')).window.document;
  for (const { src } of page.querySelectorAll('script')) assert.equal((await fetch(src)).status, 200, src);
  const source = await (await fetch(`${library.url}/embed/resource-search.js`)).text();
  const rows = [...text.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, names]) => [...names.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
  assert.ok(rows.length >= 13);
  for (const name of rows) assert.match(source, new RegExp(`\\b${name}\\b`), name);
  const parts = [.../`::part\(...\)`: (.*?)\.\n/s.exec(text)[1].matchAll(/`([\w-]+)`/g)].map(([, name]) => name);
  assert.deepEqual([...new Set([...source.matchAll(/part: '([\w-]+)'/g)].map(([, name]) => name))].sort(), parts.sort());
  for (const [, name] of text.matchAll(/`?(--rc-[\w-]+)/g)) assert.ok(source.includes(`var(${name}`), name);
});

test('partners: the client of the page searches', async () => {
  const [code] = of('js');
  const [, address] = /from '([^']+)'/.exec(code);
  const module = await import(`data:text/javascript,${encodeURIComponent(await (await fetch(address)).text())}`);
  const client = new Function('createSearchClient', `${code.replace(/^import.*$/m, '')}; return searchClient;`)(module.createSearchClient);
  const { results: [{ nbHits }] } = await client.search([{ indexName: 'documents', params: { query: 'naloxone' } }]);
  assert.ok(nbHits > 0);
});
