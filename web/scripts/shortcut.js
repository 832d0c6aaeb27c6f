// The key "/" goes to the search box. A key without Ctrl or Alt can get in the way of speech input and screen readers,
// so it can be switched off (WCAG 2.1.4); the browser remembers that.
const remembered = 'search-shortcut';

/** @param {EventTarget | null} target */
const isTyping = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/**
 * @param {HTMLInputElement} box
 * @param {HTMLButtonElement} toggle
 */
export function searchShortcut(box, toggle) {
  let on = localStorage.getItem(remembered) !== 'off';
  const show = () => toggle.setAttribute('aria-pressed', String(on));
  show();
  toggle.addEventListener('click', () => {
    on = !on;
    localStorage.setItem(remembered, on ? 'on' : 'off');
    show();
  });
  document.addEventListener('keydown', (event) => {
    if (!on || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
