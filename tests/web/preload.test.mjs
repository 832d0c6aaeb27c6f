import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const web = new URL('../../web/', import.meta.url);
const read = (path) => readFile(new URL(path, web), 'utf8');

/** The modules that one needs, itself not counted; those loaded only when wanted are not among them. */
async function needed(module, found = new Set()) {
  for (const [, name] of (await read(`scripts/${module}`)).matchAll(/^import .* from '\.\/([\w-]+\.js)';$/gm)) {
    if (found.has(name)) continue;
    found.add(name);
    await needed(name, found);
  }
  return found;
}

test('search.html: every module of the page is asked for at once, and no other', async () => {
  const listed = [...(await read('templates/search.html')).matchAll(/rel="modulepreload" href="\{\{assets\}\}\/scripts\/([\w-]+\.js)"/g)];
  assert.deepEqual(listed.map(([, name]) => name), [...(await needed('search-page.js'))].sort());
});
