// What most files of tests stand in: one library and one browser for the file, and a fresh page for each test, on which
// nothing may go wrong.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach } from 'node:test';
import { startLibrary } from '../../support/library.mjs';
import { launch, openPage } from './browser.mjs';

/**
 * @param {(now: {library: object, browser: object, context: object, page: object, problems: string[]}) => void} take is
 *   given what there is: before the first test without a page, and before each with its own
 * @param {object} [settings]
 * @param {() => Promise<void>} [settings.prepare] once, before the first test
 * @param {object} [settings.options] of openPage
 */
export function frame(take, { prepare = async () => {}, options = {} } = {}) {
  let library, browser, opened;
  before(async () => {
    [library, browser] = await Promise.all([startLibrary(), launch()]);
    take({ library, browser });
    await prepare();
  });
  beforeEach(async () => {
    opened = await openPage(browser, options);
    take({ library, browser, ...opened });
  });
  afterEach(async () => {
    await opened.context.close();
    assert.deepEqual(opened.problems, []);
  });
  after(async () => {
    await browser?.close();
    await library?.stop();
  });
}
