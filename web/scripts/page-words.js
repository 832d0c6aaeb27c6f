// The words that stand in a page itself, and its links, in the chosen language.

/**
 * Puts the page into the language of the messages: text of what has data-message, names of what has data-label.
 * @param {Document} page
 * @param {import('./messages.js').Messages} messages
 */
export function translate(page, messages) {
  page.documentElement.lang = messages.language;
  for (const element of page.querySelectorAll('[data-message]')) {
    element.textContent = messages.text(element.getAttribute('data-message') ?? '');
  }
  for (const element of page.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', messages.text(element.getAttribute('data-label') ?? ''));
  }
}

/**
 * Lets links to other pages of this site keep the choice of language. Files and answers of the API have none.
 * @param {ParentNode} place
 * @param {string} ui as in the address; if it is empty, nothing was chosen and nothing changes
 */
export function keepLanguage(place, ui) {
  if (!ui) return;
  for (const link of place.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (!href?.startsWith('/') || href.startsWith('/api/')) continue;
    const address = new URL(href, location.origin);
    address.searchParams.set('ui', ui);
    link.setAttribute('href', address.pathname + address.search + address.hash);
  }
}
