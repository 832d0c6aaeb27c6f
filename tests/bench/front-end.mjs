// What the pages weigh, how accessible, quick and still they are, each figure beside its goal. Times are printed, never
// tested: they are of this machine. See tests/support/library.mjs for which programs are measured.
//   LIGHTHOUSE   the folder in which npm has installed `lighthouse`; without it these figures are skipped
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, openPage, settled, violations, visit, weigh } from '../browser/support/browser.mjs';
import { documentWithPages, states } from '../browser/support/states.mjs';
import { startLibrary } from '../support/library.mjs';

const times = 20; // of which the median is taken
const debuggingPort = 9333;

/** One line a figure. @param {string} measure @param {number} ours @param {number} [goal] @param {(a: number, b: number) => boolean} [met] */
function print(measure, ours, goal, met = (a, b) => a <= b) {
  const verdict = goal === undefined ? '' : `   goal ${goal}   ${met(ours, goal) ? 'met' : 'MISSED'}`;
  console.log(`${measure.padEnd(72)} ${String(Math.round(ours * 1000) / 1000).padStart(8)}${verdict}`);
}
const atLeast = (a, b) => a >= b;
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

const [library, browser] = await Promise.all([startLibrary(), launch([`--remote-debugging-port=${debuggingPort}`])]);
const found = await documentWithPages(library);
const pages = { 'home and search page': '/', 'results': '/?q=naloxone', 'document': `/documents/${found.id}`, thesaurus: '/thesaurus', coverage: '/coverage' };

async function weights() {
  for (const [name, path] of Object.entries(pages)) {
    const { context, page } = await openPage(browser);
    const weight = await weigh(page);
    await page.goto(library.url + path);
    await page.waitForLoadState('networkidle');
    print(`first load of ${name}: kB compressed`, weight.bytes / 1000, 60);
    print(`first load of ${name}: requests`, weight.requests);
    await context.close();
  }
}

async function shifts() {
  for (const width of [1280, 360]) {
    for (const [name, path] of Object.entries(pages)) {
      const { context, page } = await openPage(browser, { viewport: { width, height: 800 } });
      await page.addInitScript(() => {
        window.shift = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shift += entry.value; }))
          .observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(library.url + path);
      await page.waitForLoadState('networkidle');
      print(`layout shift of ${name}, ${width} px wide`, await page.evaluate(() => window.shift), 0);
      await context.close();
    }
  }
}

/** The smallest side of what can be pressed, links within sentences left out (WCAG 2.5.8 does); a label counts with its box. */
const smallestTarget = (page) => page.evaluate(() => Math.min(...[...document.querySelectorAll('button, select, summary, input:not([type=hidden]), a[href]')]
  .map((element) => element.closest('label') ?? element)
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !(element.matches('a') && getComputedStyle(element).display === 'inline') && !element.matches('.skip'))
  .map((element) => element.getBoundingClientRect())
  .filter(({ width, height }) => width > 1 && height > 1)
  .map(({ width, height }) => Math.min(width, height))));

/** The lowest contrast of text that axe has found and let pass. */
const lowestContrast = (page) => page.evaluate(async () => {
  const { passes } = await window.axe.run(document, { runOnly: ['color-contrast'] });
  return Math.min(21, ...passes.flatMap(({ nodes }) => nodes.map(({ any }) => any[0]?.data?.contrastRatio).filter(Boolean)));
});

async function accessibility() {
  let [smallest, contrast, checked] = [Infinity, 21, 0];
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [1280, 360]) {
      const { context, page } = await openPage(browser, { viewport: { width, height: 800 }, colorScheme });
      for (const [name, enter] of Object.entries(states(library, found))) {
        await enter(page);
        const wrong = await violations(page);
        if (colorScheme === 'light' && width === 1280) print(`violations of WCAG 2.2 AA: ${name}`, wrong.length, 0);
        else if (wrong.length) print(`violations of WCAG 2.2 AA: ${name}, ${colorScheme}, ${width} px`, wrong.length, 0);
        checked += 1;
        smallest = Math.min(smallest, await smallestTarget(page));
        contrast = Math.min(contrast, await lowestContrast(page));
        await context.setOffline(false);
      }
      await context.close();
    }
  }
  print('states checked, light and dark, wide and narrow', checked);
  print('smallest target, CSS pixels', smallest, 24, atLeast);
  print('lowest contrast of text', contrast, 4.5, atLeast);
}

/** From the key to what it brings, in milliseconds. */
async function keys() {
  const { context, page } = await openPage(browser);
  const [results, suggestions] = [[], []];
  for (let turn = 0; turn < times; turn++) {
    await visit(page, `${library.url}/`);
    await page.focus('#q');
    await page.keyboard.type(['naloxone', 'prison', 'smanjenje štete', 'μείωση της βλάβης'][turn % 4]);
    await page.waitForTimeout(400); // the suggestions of these are not what is measured
    await page.evaluate(() => {
      addEventListener('keydown', ({ timeStamp }) => { window.pressed = timeStamp; }, { capture: true, once: true });
      window.took = new Promise((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - window.pressed)));
        }).observe(document.getElementById('result-list'), { childList: true });
      });
    });
    await page.keyboard.press('Enter');
    results.push(await page.evaluate(() => window.took));
    await settled(page);
  }
  for (let turn = 0; turn < times; turn++) {
    await visit(page, `${library.url}/`);
    await page.focus('#q');
    await page.evaluate(() => {
      addEventListener('keydown', ({ timeStamp }) => { window.pressed = timeStamp; }, { capture: true });
      window.took = new Promise((resolve) => {
        const shown = () => document.querySelector('#suggestions:not([hidden]) [role=option]');
        const observer = new MutationObserver(() => shown() && (observer.disconnect(), resolve(performance.now() - window.pressed)));
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      });
    });
    await page.keyboard.type('nal');
    suggestions.push(await page.evaluate(() => window.took));
  }
  print(`key press to new results, ms, median of ${times}`, median(results), 100);
  print(`last letter to its suggestions, ms, median of ${times}`, median(suggestions));
  await context.close();
}

/** Lists of results are kept from search engines on purpose (robots.txt), so that there is nothing to measure of that. */
async function lighthouse() {
  if (!process.env.LIGHTHOUSE) {
    console.log('Lighthouse skipped: the npm package `lighthouse` is not there');
    return;
  }
  const entry = createRequire(join(process.env.LIGHTHOUSE, 'package.json')).resolve('lighthouse');
  const { default: run } = await import(pathToFileURL(entry).href);
  for (const [name, path] of Object.entries(pages)) {
    const { lhr } = await run(library.url + path, { port: debuggingPort, output: 'json', logLevel: 'error' });
    for (const [category, { score }] of Object.entries(lhr.categories)) if (name !== 'results' || category !== 'seo') print(`Lighthouse ${category}: ${name}`, score * 100, 100, atLeast);
    for (const { id, score, scoreDisplayMode } of Object.values(lhr.audits)) {
      if (scoreDisplayMode === 'binary' && score === 0) console.log(`    ${id}`);
    }
  }
}

try {
  for (const measure of [weights, shifts, keys, accessibility, lighthouse]) await measure();
} finally {
  await browser.close();
  await library.stop();
}
