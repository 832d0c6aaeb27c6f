// The page that builds the snippet for partners, once there are scripts: after each change snippet and preview become
// those of the page that the server makes for the form.
import { byId } from './dom.js';
import { closeLikeMenu } from './menus.js';

const form = byId('options', HTMLFormElement);
const snippet = byId('snippet', HTMLTextAreaElement);
const copied = byId('copied', HTMLElement);
const replaced = ['#snippet', '#preview'];
let asked = 0; // counts up: what comes late for an earlier choice is dropped

async function show() {
  if (!form.reportValidity()) return;
  const choice = ++asked;
  copied.textContent = '';
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const address = `${form.action}?${new URLSearchParams(entries)}`;
  const response = await fetch(address);
  if (choice !== asked) return;
  if (!response.ok) return form.submit(); // whose answer says what is wrong
  const made = new DOMParser().parseFromString(await response.text(), 'text/html');
  if (choice !== asked) return;
  for (const place of replaced) document.querySelector(place)?.replaceChildren(...made.querySelector(place)?.childNodes ?? []);
  history.replaceState(null, '', address);
}

closeLikeMenu(byId('languages', HTMLElement));
form.addEventListener('change', show);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  return show();
});
byId('copy', HTMLButtonElement).addEventListener('click', async () => {
  snippet.select();
  await navigator.clipboard.writeText(snippet.value);
  copied.textContent = copied.dataset.said ?? '';
});
