import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPage, settled, visit } from './support/browser.mjs';
import { startLibrary } from '../support/library.mjs';

/** One report of each year from 2010 to 2019. */
const records = Array.from({ length: 10 }, (_, place) => ({
  id: `year-${place}`, title: `Naloxone report of ${2010 + place}`, text: 'Naloxone saves lives.', language: 'en', country: 'RS',
  theme: 'harm-reduction', type: 'report', publisher: 'Yearly', date: String(2010 + place),
}));

let library, browser;
before(async () => {
  [library, browser] = await Promise.all([startLibrary({ records }), launch()]);
});
after(async () => {
  await browser?.close();
  await library?.stop();
});

test('years: a range is dragged over the bars, from either end', async () => {
  const { context, page, problems } = await openPage(browser, { viewport: { width: 1280, height: 1600 } });
  const middle = async (year) => {
    const { x, y, width, height } = await page.locator(`#years [data-year="${year}"]`).boundingBox();
    return [x + width / 2, y + height / 2];
  };
  for (const [first, last] of [[2013, 2016], [2016, 2013]]) {
    await visit(page, `${library.url}/?publisher=Yearly`);
    await page.mouse.move(...await middle(first));
    await page.mouse.down();
    await page.mouse.move(...await middle(last), { steps: 3 });
    // Browsers hand moves to the page with the next frame.
    await page.waitForFunction(() => document.querySelectorAll('#years .within').length === 4);
    await page.mouse.up();
    await page.waitForFunction(() => location.search.includes('from='));
    await settled(page);
    assert.equal(new URL(page.url()).search, '?publisher=Yearly&from=2013&to=2016');
    assert.match(await page.textContent('#count'), /^4 documents/);
  }
  assert.deepEqual(problems, []);
  await context.close();
});

test('years: country pages and coverage draw them as links', async () => {
  const { context, page } = await openPage(browser, { javaScriptEnabled: false });
  for (const path of ['/countries/RS', '/coverage']) {
    await page.goto(library.url + path);
    await page.getByRole('link', { name: /^2014: 1 document$/ }).click();
    assert.match(new URL(page.url()).search, /year=2014/);
    assert.match(await page.textContent('#count'), /^1 document/);
  }
  await context.close();
});
