// Whether a document is shown as text, on paper, or both side by side; the browser remembers the choice. Its pages as small
// pictures can stand above. Paper and the program that draws it are loaded when they are first wanted.
import { byId } from './dom.js';

const remembered = 'reader-view';

/**
 * @param {string} id of the document
 * @param {import('./messages.js').Messages} messages
 * @param {() => import('./api.js').PageText | undefined} current the page that is shown
 * @returns {{show: (page: import('./api.js').PageText) => void} | undefined} undefined: there is no paper to show
 */
export function paperViews(id, messages, current) {
  const tools = document.getElementById('views');
  if (!tools) return undefined;
  const panes = byId('panes', HTMLElement);
  const place = byId('paper', HTMLElement);
  const { file = '', viewer = '' } = tools.dataset;
  /** @type {Promise<import('./paper.js').Paper> | undefined} */
  let paper;
  const open = () => {
    paper ??= import('./paper.js').then(({ Paper }) => new Paper(place, { id, file, viewer }, messages));
    return paper;
  };
  const row = byId('thumbnails', HTMLElement);
  /** @type {Promise<import('./thumbnails.js').Thumbnails> | undefined} */
  let thumbnails;
  const openRow = () => {
    thumbnails ??= Promise.all([import('./thumbnails.js'), open().then((shown) => shown.open())])
      .then(([{ Thumbnails }, opened]) => new Thumbnails(row, opened, messages));
    return thumbnails;
  };
  /** @param {import('./api.js').PageText} page */
  const show = async (page) => {
    if (!row.hidden) openRow().then((pages) => pages.show(page.page)).catch(() => row.replaceChildren(messages.text('reader.failed')));
    if (panes.dataset.view !== 'text') (await open()).show(page);
  };
  /** @param {string} view */
  const choose = (view) => {
    panes.dataset.view = view;
    localStorage.setItem(remembered, view);
    for (const button of tools.querySelectorAll('[data-view]')) {
      button.setAttribute('aria-pressed', String(button.getAttribute('data-view') === view));
    }
    const page = current();
    if (page) show(page);
  };
  /** @param {Element} button */
  const disclose = (button) => {
    row.hidden = !row.hidden;
    button.setAttribute('aria-expanded', String(!row.hidden));
    const page = current();
    if (page) show(page);
  };
  tools.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button?.dataset.view) choose(button.dataset.view);
    if (button?.getAttribute('aria-controls') === row.id) disclose(button);
    if (button?.dataset.enlarge) (await open()).enlarge(button.dataset.enlarge === '1' ? 1 : -1);
  });
  choose(localStorage.getItem(remembered) ?? 'text');
  return { show };
}
