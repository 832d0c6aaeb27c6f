// The page /embed: options to a snippet, and the snippet at work.
import { languageFor, words } from './resource-search.js';

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);

/** Attributes in a fixed order, empty ones left out. @param {Record<string, string>} options */
export const attributesOf = (options) => ['country', 'theme', 'lang', 'results', 'facets'].filter((name) => options[name]).map((name) => [name, options[name]]);

/** What a partner pastes. @param {string} site @param {Record<string, string>} options */
export function snippetOf(site, options) {
  const { label, submit } = words[languageFor(options.lang || 'en')];
  const attributes = attributesOf(options).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  const fixed = ['country', 'theme'].filter((name) => options[name]).map((name) => `<input type="hidden" name="${name}" value="${escaped(options[name])}">`).join('');
  return `<script type="module" src="${site}/embed/resource-search.js"></script>
<resource-search${attributes}>
  <form action="${site}/">${fixed}<input name="q" aria-label="${escaped(label)}"><button>${escaped(submit)}</button></form>
</resource-search>`;
}

/** @param {HTMLFormElement} form */
function optionsOf(form) {
  const data = new FormData(form);
  const one = (name) => String(data.get(name) ?? '');
  return { country: one('country'), theme: one('theme'), lang: one('lang'), results: one('results'), facets: data.getAll('facets').join(',') };
}

async function start(form) {
  const { countries, themes, label_languages: languages } = await (await fetch('/api/v1/taxonomy')).json();
  for (const [id, terms] of [['country', countries], ['theme', themes]])
    form.elements[id].append(...terms.map(({ code, labels }) => new Option(labels.en, code)));
  const names = new Intl.DisplayNames('en', { type: 'language' });
  form.elements.lang.append(new Option('As the page says', ''), ...languages.map((tag) => new Option(tag === 'cnr' ? 'Montenegrin' : names.of(tag), tag)));
  const show = () => {
    const options = optionsOf(form);
    form.querySelector('#snippet').value = snippetOf(location.origin, options);
    const preview = document.createElement('resource-search');
    for (const [name, value] of attributesOf(options)) preview.setAttribute(name, value);
    document.querySelector('#preview').replaceChildren(preview);
  };
  form.addEventListener('change', show);
  form.querySelector('#copy').addEventListener('click', async () => {
    form.querySelector('#snippet').select();
    await navigator.clipboard?.writeText(form.querySelector('#snippet').value);
    form.querySelector('#copied').textContent = 'Copied.';
  });
  show();
}

const form = globalThis.document?.querySelector('form#options');
if (form) start(form);
