import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage, visit, weigh } from './support/browser.mjs';
import { startLibrary } from '../support/library.mjs';

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([startLibrary(), launch()]);
});
after(async () => {
  await browser?.close();
  await library?.stop();
});

for (const [name, path] of [
  ['the search page, its first results included', '/'], ['results', '/?q=naloxone'], ['the thesaurus', '/thesaurus'],
  ['a country', '/countries/RS'], ['a collection', '/collections/starter'], ['coverage', '/coverage'],
]) {
  test(`weight: the first load of ${name} is at most 60 kB`, async (t) => {
    const { context, page, problems } = await openPage(browser);
    const weight = await weigh(page);
    await page.goto(library.url + path);
    await page.waitForLoadState('networkidle');
    t.diagnostic(`${weight.bytes} bytes in ${weight.requests} requests`);
    assert.ok(weight.bytes > 5_000 && weight.bytes <= 60_000, `${weight.bytes} bytes`);
    assert.ok(weight.requests <= 20, `${weight.requests} requests`);
    assert.deepEqual(problems, []);
    await context.close();
  });
}

test('weight: nothing moves while the first answer comes in', async () => {
  const { context, page } = await openPage(browser);
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shift += entry.value; }))
      .observe({ type: 'layout-shift', buffered: true });
  });
  await visit(page, `${library.url}/?q=naloxone`);
  assert.ok((await page.evaluate(() => window.shift)) < 0.02);
  await context.close();
});
