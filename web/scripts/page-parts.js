// Takes the parts of a page from another one that the server has made: what differs between two states of the search
// page. The focus stays on what is still there.

/** @param {Element | null} element what it is known by, on this page and the next */
function keyOf(element) {
  if (!(element instanceof HTMLElement)) return '';
  if (element.dataset.key) return `[data-key="${CSS.escape(element.dataset.key)}"]`;
  return element.id ? `#${CSS.escape(element.id)}` : '';
}

/**
 * @param {Document} fresh
 * @param {readonly string[]} ids of the parts, which are on both pages
 */
export function takeParts(fresh, ids) {
  const focused = keyOf(document.activeElement);
  for (const id of ids) {
    const [place, next] = [document.getElementById(id), fresh.getElementById(id)];
    if (!place || !next) throw new Error(`no #${id} on both pages`);
    place.hidden = next.hidden;
    if (place.innerHTML !== next.innerHTML) place.replaceChildren(...next.childNodes);
  }
  document.title = fresh.title;
  if (!focused || document.activeElement !== document.body) return;
  /** @type {HTMLElement | null} */ (document.querySelector(focused))?.focus({ preventScroll: true });
}
