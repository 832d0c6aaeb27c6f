// The HTML of a page's text, as the API gives it, made into elements. What is not on the list stays as its text, so that
// not even a server that errs could bring a script or a link here.

const allowed = new Set(['h3', 'h4', 'h5', 'h6', 'p', 'ul', 'li', 'table', 'tbody', 'tr', 'td', 'mark']);

/**
 * @param {Node} node
 * @returns {Node[]}
 */
function copies(node) {
  if (node instanceof Text) return [document.createTextNode(node.data)];
  const inside = [...node.childNodes].flatMap(copies);
  const name = node.nodeName.toLowerCase();
  if (!allowed.has(name)) return inside;
  const element = document.createElement(name); // without attributes
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
