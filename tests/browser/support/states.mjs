// Every page of the library in every state that looks different: what is checked for accessibility, and measured.
import { visit } from './browser.mjs';

/** Waits until the reader of a document shows its page. */
export const readerReady = (page) => page.waitForSelector('#reader:not([aria-busy]) > *');
const openFilters = (page) => page.locator('#disclose').isVisible().then((narrow) => narrow && page.click('#disclose'));

/**
 * A document of the starter collection with several pages.
 * @param {{answer: (path: string) => Promise<any>}} library
 */
export const documentWithPages = async (library) =>
  (await library.answer('/api/v1/search?q=naloxone&page_size=50')).items.find(({ pages }) => pages > 2);

/**
 * By name, how each is entered.
 * @param {{url: string}} library
 * @param {{id: string, passages: {link: string}[]}} found a document with pages
 * @returns {Record<string, (page: import('playwright-core').Page) => Promise<unknown>>}
 */
export const states = (library, found) => ({
  'all documents': (page) => visit(page, `${library.url}/`),
  'results with filters': (page) => visit(page, `${library.url}/?q=naloxone&country=XK&country=RS&-type=news`),
  'menu of languages open, in Greek': async (page) => {
    await visit(page, `${library.url}/?ui=el`);
    await page.locator('#languages summary').click();
  },
  'filters open, long list narrowed': async (page) => {
    await visit(page, `${library.url}/?country=XK`);
    await openFilters(page);
    await page.locator('facet-list button:visible').first().click();
    await page.keyboard.type('s');
  },
  'concepts searched and left out': async (page) => {
    await visit(page, `${library.url}/?q=${encodeURIComponent('smanjenje štete naloxone')}&without_concept=naloxone`);
    await page.locator('.also-chip summary').first().click();
  },
  thesaurus: async (page) => {
    await page.goto(`${library.url}/thesaurus?q=naloxone&ui=sr-Cyrl`);
    await page.locator('main summary').first().click();
  },
  'country page': (page) => page.goto(`${library.url}/countries/XK`),
  'theme page, in Greek': (page) => page.goto(`${library.url}/themes/harm-reduction?ui=el`),
  'collection page, in Serbian Cyrillic': (page) => page.goto(`${library.url}/collections/starter?ui=sr-Cyrl`),
  'no such page, in Greek': (page) => page.goto(`${library.url}/nothing?ui=el`),
  'words that cannot be searched as they are, in Turkish': (page) =>
    visit(page, `${library.url}/?q=${encodeURIComponent('(naloxone AND *prison xyzzyqwertz')}&ui=tr`),
  coverage: (page) => page.goto(`${library.url}/coverage`),
  'document on paper beside its text': async (page) => {
    await page.goto(library.url + found.passages[0].link);
    await readerReady(page);
    if (!(await page.getByRole('button', { name: 'Side by side' }).count())) return; // no PDF
    await page.getByRole('button', { name: 'Side by side' }).click();
    await page.getByRole('img', { name: /of the original$/ }).waitFor();
    await page.getByRole('button', { name: 'Text', exact: true }).click();
  },
  'thumbnails shown, words of the page selected': async (page) => {
    await page.goto(`${library.url}/documents/${found.id}#page=2`);
    await readerReady(page);
    await page.getByRole('button', { name: 'Thumbnails' }).click();
    await page.locator('#thumbnails [aria-current] canvas').waitFor();
    await page.locator('.page-text p').first().evaluate((text) => getSelection().selectAllChildren(text));
    await page.getByRole('group', { name: 'Selected words' }).waitFor();
  },
  quality: (page) => page.goto(`${library.url}/quality`),
  'nothing found': (page) => visit(page, `${library.url}/?q=xyzzyqwertz&country=RS`),
  'wrong address': (page) => visit(page, `${library.url}/?country=ZZ`),
  'no connection': async (page) => {
    await visit(page, `${library.url}/`);
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.fill('#q', 'naloxone');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
  },
  'document with marks': async (page) => {
    await page.goto(library.url + found.passages[0].link);
    await readerReady(page);
  },
  'document without that page': async (page) => {
    await page.goto(`${library.url}/documents/${found.id}#page=9999`);
    await page.getByRole('alert').waitFor();
  },
});
