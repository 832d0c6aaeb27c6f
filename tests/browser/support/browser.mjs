// Debian's Chromium by playwright-core, and what is measured in it.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param {string[]} [further] switches of the program */
export const launch = (further = []) => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--font-render-hinting=none', ...further],
});

/**
 * A page, and the list of what went wrong on it: errors in the console, in scripts and of requests, and requests that
 * leave this machine. A request that was aborted because a newer one took over is no fault.
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce', ...options,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const problems = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') problems.push(`request: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && !['127.0.0.1', 'localhost'].includes(hostname)) problems.push(`outside: ${request.url()}`);
  });
  return { context, page, problems };
}

/** Waits until the search page shows the answer to what its address asks. */
export const settled = (page) => page.waitForSelector('#results:not([aria-busy])');

/** Goes to an address of the search page and waits for its answer. */
export async function visit(page, address) {
  await page.goto(address);
  await settled(page);
}

/**
 * Violations of WCAG 2.2 AA and of good practice on the page as it stands, one line each. What is out of sight is laid out
 * first: while it is only being so, axe takes the ground of one text for that of another.
 */
export async function violations(page) {
  await page.evaluate(() => {
    const everything = new CSSStyleSheet();
    everything.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [everything];
  });
  await page.evaluate(axeSource); // evaluate, not a script element: the page's own policy forbids that
  const result = await page.evaluate(() => window.axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  }));
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** Counts bytes on the wire from now on, without the cache. */
export async function weigh(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const weight = { bytes: 0, requests: 0 };
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    weight.bytes += encodedDataLength;
    weight.requests += 1;
  });
  return weight;
}

/** True if nothing of the page lies beyond the right edge. */
export const fitsInWidth = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
