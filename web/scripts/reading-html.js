// The HTML of a page's text, as the API gives it, made into elements. What is not on the list stays as its text, and links
// lead to web and mail addresses alone, so that not even a server that errs could bring a script here.

const allowed = new Set(['h3', 'h4', 'h5', 'h6', 'p', 'ul', 'li', 'table', 'tbody', 'tr', 'td', 'mark']);

/**
 * @param {Element} written
 * @returns {HTMLAnchorElement | null}
 */
function linkTo(written) {
  const address = written.getAttribute('href') ?? '';
  if (!/^(https?:\/\/|mailto:)[^\s"<>]+$/.test(address)) return null;
  const link = document.createElement('a');
  link.href = address;
  link.rel = 'noreferrer nofollow';
  return link;
}

/**
 * @param {Node} node
 * @returns {Node[]}
 */
function copies(node) {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  const inside = [...node.childNodes].flatMap(copies);
  const name = node.nodeName.toLowerCase();
  const link = node instanceof HTMLAnchorElement ? linkTo(node) : null;
  if (!link && !allowed.has(name)) return inside;
  const element = link ?? document.createElement(name); // without attributes
  element.append(...inside);
  return [element];
}

/**
 * @param {string} html
 * @returns {Node[]} for `append`
 */
export function readingNodes(html) {
  // A document made so runs no scripts and loads nothing.
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(copies);
}
