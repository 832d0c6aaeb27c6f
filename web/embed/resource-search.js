// <resource-search>: the search of this library on another site, in one module without dependencies.
//
//   <script type="module" src="https://LIBRARY/embed/resource-search.js"></script>
//   <resource-search country="RS" lang="sr-Latn" results="5" facets="theme,year">
//     <form action="https://LIBRARY/"><input name="q" aria-label="Search"><button>Search</button></form>
//   </resource-search>
//
// What stands inside is shown where scripts do not run. Attributes: `base` (of the library; by default where this module
// came from), `country` `theme` `type` `language` `year` (fixed filters, several values parted by commas), `publisher`
// `collection` (parted by |), `lang`, `results` (a page of them, 1 to 50), `facets` (to choose from), `q` (to begin with),
// `key` (of a partner). Events: `rc-search` {q, filters, total, items} after each answer, `rc-select` {id, title, url},
// which can be cancelled, when a document is chosen. docs/partners.md lists parts and properties for styles.

const filterSeparators = { country: ',', theme: ',', type: ',', language: ',', year: ',', publisher: '|', collection: '|' };
const fields = Object.keys(filterSeparators);

/** The words of the interface: those of the library's own pages. @type {Record<string, Record<string, any>>} */
export const words = {
  "en": {label: "Words to look for", submit: "Search", found: {one: "{count} document", other: "{count} documents"}, results: "Results", filters: "Filters", previous: "Previous results", next: "Next results", untitled: "Without a title", page: "p. {label}", again: "Try again", failed: "The search does not work at the moment.", offline: "The library cannot be reached.", none: "No document fits this search.", library: "Resource Centre", kosovo: "* This designation is without prejudice to positions on status, and is in line with UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."},
  "sq": {label: "Fjalët që kërkoni", submit: "Kërko", found: {one: "{count} dokument", other: "{count} dokumente"}, results: "Rezultatet", filters: "Filtrat", previous: "Rezultatet e mëparshme", next: "Rezultatet e tjera", untitled: "Pa titull", page: "f. {label}", again: "Provo sërish", failed: "Kërkimi nuk punon për momentin.", offline: "Biblioteka nuk mund të arrihet.", none: "Asnjë dokument nuk i përgjigjet këtij kërkimi.", library: "Qendra e Burimeve", kosovo: "* Ky emërtim nuk paragjykon qëndrimet mbi statusin dhe është në përputhje me Rezolutën 1244/1999 të KS të OKB-së dhe me Opinionin e GJND-së për Shpalljen e Pavarësisë së Kosovës."},
  "bs": {label: "Riječi koje tražite", submit: "Traži", found: {one: "{count} dokument", few: "{count} dokumenta", other: "{count} dokumenata"}, results: "Rezultati", filters: "Filteri", previous: "Prethodni rezultati", next: "Sljedeći rezultati", untitled: "Bez naslova", page: "str. {label}", again: "Pokušaj ponovo", failed: "Pretraživanje trenutno ne radi.", offline: "Biblioteka nije dostupna.", none: "Nijedan dokument ne odgovara ovom upitu.", library: "Resursni centar", kosovo: "* Ovaj naziv ne dovodi u pitanje stavove o statusu te je u skladu s Rezolucijom Vijeća sigurnosti UN-a 1244/1999 i mišljenjem Međunarodnog suda pravde o proglašenju nezavisnosti Kosova."},
  "bg": {label: "Думи за търсене", submit: "Търсене", found: {one: "{count} документ", other: "{count} документа"}, results: "Резултати", filters: "Филтри", previous: "Предишни резултати", next: "Следващи резултати", untitled: "Без заглавие", page: "стр. {label}", again: "Опитай отново", failed: "Търсенето в момента не работи.", offline: "Няма връзка с библиотеката.", none: "Няма документ, който да отговаря на това търсене.", library: "Ресурсен център", kosovo: "* Това наименование не засяга позициите относно статута и е съобразено с Резолюция 1244/1999 на Съвета за сигурност на ООН и със становището на Международния съд относно обявяването на независимост от страна на Косово."},
  "hr": {label: "Riječi koje tražite", submit: "Traži", found: {one: "{count} dokument", few: "{count} dokumenta", other: "{count} dokumenata"}, results: "Rezultati", filters: "Filtri", previous: "Prethodni rezultati", next: "Sljedeći rezultati", untitled: "Bez naslova", page: "str. {label}", again: "Pokušaj ponovno", failed: "Pretraživanje trenutačno ne radi.", offline: "Knjižnica nije dostupna.", none: "Nijedan dokument ne odgovara ovom upitu.", library: "Resursni centar", kosovo: "* Ovim se nazivom ne dovode u pitanje stajališta o statusu te je on u skladu s RVSUN-om 1244/1999 i mišljenjem Međunarodnog suda o proglašenju neovisnosti Kosova."},
  "el": {label: "Λέξεις προς αναζήτηση", submit: "Αναζήτηση", found: {one: "{count} έγγραφο", other: "{count} έγγραφα"}, results: "Αποτελέσματα", filters: "Φίλτρα", previous: "Προηγούμενα αποτελέσματα", next: "Επόμενα αποτελέσματα", untitled: "Χωρίς τίτλο", page: "σ. {label}", again: "Δοκιμάστε ξανά", failed: "Η αναζήτηση δεν λειτουργεί αυτή τη στιγμή.", offline: "Δεν υπάρχει σύνδεση με τη βιβλιοθήκη.", none: "Κανένα έγγραφο δεν ταιριάζει με αυτή την αναζήτηση.", library: "Κέντρο Τεκμηρίωσης", kosovo: "* Η ονομασία αυτή δεν θίγει τις θέσεις ως προς το καθεστώς και συνάδει με την απόφαση 1244/1999 του Συμβουλίου Ασφαλείας του ΟΗΕ και τη γνωμοδότηση του Διεθνούς Δικαστηρίου σχετικά με τη διακήρυξη της ανεξαρτησίας του Κοσσυφοπεδίου."},
  "mk": {label: "Зборови што ги барате", submit: "Пребарај", found: {one: "{count} документ", other: "{count} документи"}, results: "Резултати", filters: "Филтри", previous: "Претходни резултати", next: "Следни резултати", untitled: "Без наслов", page: "стр. {label}", again: "Обиди се повторно", failed: "Пребарувањето моментално не работи.", offline: "Библиотеката не е достапна.", none: "Ниту еден документ не одговара на ова пребарување.", library: "Ресурсен центар", kosovo: "* Оваа ознака не ги доведува во прашање ставовите за статусот и е во согласност со Резолуцијата 1244/1999 на Советот за безбедност на ОН и со мислењето на Меѓународниот суд на правдата за прогласувањето независност на Косово."},
  "cnr": {label: "Riječi koje tražite", submit: "Traži", found: {one: "{count} dokument", few: "{count} dokumenta", other: "{count} dokumenata"}, results: "Rezultati", filters: "Filteri", previous: "Prethodni rezultati", next: "Sljedeći rezultati", untitled: "Bez naslova", page: "str. {label}", again: "Pokušaj ponovo", failed: "Pretraga trenutno ne radi.", offline: "Biblioteka nije dostupna.", none: "Nijedan dokument ne odgovara ovoj pretrazi.", library: "Resursni centar", kosovo: "* Ovaj naziv je bez prejudiciranja statusa i u skladu je sa Rezolucijom Savjeta bezbjednosti UN 1244/1999 i mišljenjem Međunarodnog suda pravde o proglašenju nezavisnosti Kosova."},
  "ro": {label: "Cuvinte de căutat", submit: "Caută", found: {one: "{count} document", few: "{count} documente", other: "{count} de documente"}, results: "Rezultate", filters: "Filtre", previous: "Rezultatele anterioare", next: "Rezultatele următoare", untitled: "Fără titlu", page: "p. {label}", again: "Încearcă din nou", failed: "Căutarea nu funcționează în acest moment.", offline: "Biblioteca nu poate fi accesată.", none: "Niciun document nu corespunde acestei căutări.", library: "Centrul de resurse", kosovo: "* Această denumire nu aduce atingere pozițiilor privind statutul și este conformă cu RCSONU 1244/1999 și cu Avizul CIJ privind Declarația de independență a Kosovo."},
  "sr-Latn": {label: "Reči koje tražite", submit: "Traži", found: {one: "{count} dokument", few: "{count} dokumenta", other: "{count} dokumenata"}, results: "Rezultati", filters: "Filteri", previous: "Prethodni rezultati", next: "Sledeći rezultati", untitled: "Bez naslova", page: "str. {label}", again: "Pokušaj ponovo", failed: "Pretraga trenutno ne radi.", offline: "Biblioteka nije dostupna.", none: "Nijedan dokument ne odgovara ovoj pretrazi.", library: "Resursni centar", kosovo: "* Ovaj naziv je bez prejudiciranja statusa i u skladu je sa Rezolucijom Saveta bezbednosti UN 1244/1999 i mišljenjem Međunarodnog suda pravde o proglašenju nezavisnosti Kosova."},
  "sr-Cyrl": {label: "Речи које тражите", submit: "Тражи", found: {one: "{count} документ", few: "{count} документа", other: "{count} докумената"}, results: "Резултати", filters: "Филтери", previous: "Претходни резултати", next: "Следећи резултати", untitled: "Без наслова", page: "стр. {label}", again: "Покушај поново", failed: "Претрага тренутно не ради.", offline: "Библиотека није доступна.", none: "Ниједан документ не одговара овој претрази.", library: "Ресурсни центар", kosovo: "* Овај назив је без прејудицирања статуса и у складу је са Резолуцијом Савета безбедности УН 1244/1999 и мишљењем Међународног суда правде о проглашењу независности Косова."},
  "sl": {label: "Iskane besede", submit: "Išči", found: {one: "{count} dokument", two: "{count} dokumenta", few: "{count} dokumenti", other: "{count} dokumentov"}, results: "Rezultati", filters: "Filtri", previous: "Prejšnji rezultati", next: "Naslednji rezultati", untitled: "Brez naslova", page: "str. {label}", again: "Poskusi znova", failed: "Iskanje trenutno ne deluje.", offline: "Knjižnica ni dosegljiva.", none: "Temu iskanju ne ustreza noben dokument.", library: "Center virov", kosovo: "* To poimenovanje ne posega v stališča glede statusa ter je v skladu z RVSZN 1244/1999 in mnenjem Meddržavnega sodišča o razglasitvi neodvisnosti Kosova."},
  "tr": {label: "Aranacak sözcükler", submit: "Ara", found: {one: "{count} belge", other: "{count} belge"}, results: "Sonuçlar", filters: "Filtreler", previous: "Önceki sonuçlar", next: "Sonraki sonuçlar", untitled: "Başlıksız", page: "s. {label}", again: "Yeniden dene", failed: "Arama şu anda çalışmıyor.", offline: "Kütüphaneye ulaşılamıyor.", none: "Bu aramaya uyan belge yok.", library: "Kaynak Merkezi", kosovo: "* Bu adlandırma statüye ilişkin tutumlara halel getirmez; BM Güvenlik Konseyinin 1244/1999 sayılı kararı ve Uluslararası Adalet Divanının Kosova'nın bağımsızlık bildirisine ilişkin görüşüyle uyumludur."},
};

const locales = { cnr: 'sr-Latn-ME', 'sr-Latn': 'sr-Latn-RS', 'sr-Cyrl': 'sr-Cyrl-RS' };

/** The best of our languages for a tag: itself, its longest beginning, else English. @param {string} tag */
export function languageFor(tag) {
  const known = new Map(Object.keys(words).map((language) => [language.toLowerCase(), language]));
  known.set('sr', 'sr-Cyrl').set('sh', 'sr-Latn').set('hr', 'hr');
  for (let part = tag.toLowerCase().replaceAll('_', '-'); part; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const found = known.get(part);
    if (found) return found;
  }
  return 'en';
}

/** A text cut at what a query marks in it. @param {string} text @param {[number, number][]} ranges in code points, in order */
export function markedPieces(text, ranges) {
  const letters = Array.from(text);
  const pieces = [];
  let at = 0;
  for (const [begin, end] of ranges) {
    if (begin > at) pieces.push({ text: letters.slice(at, begin).join(''), marked: false });
    pieces.push({ text: letters.slice(begin, end).join(''), marked: true });
    at = end;
  }
  if (at < letters.length) pieces.push({ text: letters.slice(at).join(''), marked: false });
  return pieces;
}

// Rules of the page do not reach into a shadow tree, but what is inherited does: .root cuts that off.
const css = `
:host { display: block !important; visibility: visible !important; opacity: 1 !important; }
:host([hidden]) { display: none !important; }
.root { all: initial; display: block; box-sizing: border-box; font: var(--rc-font, 16px/1.5 system-ui, sans-serif);
  color: var(--rc-text, #1d2433); background: var(--rc-background, #fff); padding: var(--rc-padding, 1em);
  border: 1px solid var(--rc-line, #8a93a6); border-radius: var(--rc-radius, 6px); }
form { display: flex; flex-wrap: wrap; gap: .5em; align-items: end; margin: 0; }
form > div { flex: 1 1 12em; min-width: 0; }
label { display: block; }
.label { font-weight: 600; }
input[type=search], button { font: inherit; color: inherit; box-sizing: border-box; min-height: 2.75em; padding: .4em .8em;
  border: 1px solid var(--rc-line, #8a93a6); border-radius: var(--rc-radius, 6px); background: transparent; }
input[type=search] { width: 100%; }
button { cursor: pointer; }
button.submit { background: var(--rc-accent, #0b5a8a); border-color: var(--rc-accent, #0b5a8a); color: var(--rc-on-accent, #fff); }
:focus-visible { outline: 3px solid var(--rc-accent, #0b5a8a); outline-offset: 2px; }
details { margin-top: .5em; }
summary { cursor: pointer; padding: .4em 0; font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1em; }
fieldset label { padding: .3em 0; min-height: 1.5em; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ol { list-style: none; margin: .5em 0 0; padding: 0; }
li { padding: .6em 0; border-top: 1px solid var(--rc-line, #8a93a6); overflow-wrap: anywhere; }
a { color: var(--rc-accent, #0b5a8a); font-weight: 600; }
p { margin: .2em 0; }
.meta, .note { font-size: .875em; }
mark { background: var(--rc-mark, #ffe08a); color: #1d2433; }
.paging { display: flex; gap: .5em; margin-top: .5em; }
`;
let sheet;
const sharedSheet = () => {
  if (!sheet) {
    sheet = new CSSStyleSheet(); // not a <style> element: a strict policy of the page forbids that
    sheet.replaceSync(css);
  }
  return sheet;
};

/** @param {string} tag @param {Record<string, any>} [properties] @param {...(Node | string)} children */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in element && name !== 'part' && name !== 'lang') element[name] = value;
    else if (value !== undefined && value !== '') element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** @param {string} name @param {string | null} value */
const listOf = (name, value) => (value ?? '').split(filterSeparators[name]).map((one) => one.trim()).filter(Boolean);

class ResourceSearch extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = ['base', 'lang', 'results', 'facets', 'q', 'key', ...fields];

  #request; // AbortController of the one under way
  #chosen = new Map(); // field -> set of values, of the facets shown
  #open = new Set(); // fields whose facet is open
  #cursor = '';
  #due = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open', delegatesFocus: true });
    root.adoptedStyleSheets = [sharedSheet()];
  }

  connectedCallback() {
    this.#build();
  }

  disconnectedCallback() {
    this.#request?.abort();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.isConnected || this.#due) return;
    this.#due = true; // several attributes that are set together are one change
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#build();
    });
  }

  get #base() {
    return new URL(this.getAttribute('base') || new URL('..', import.meta.url), document.baseURI).href.replace(/\/$/, '');
  }

  get #language() {
    return languageFor(this.getAttribute('lang') || this.closest('[lang]')?.getAttribute('lang') || navigator.language || 'en');
  }

  get #words() {
    return words[this.#language];
  }

  get #facets() {
    return (this.getAttribute('facets') ?? '').split(',').map((name) => name.trim()).filter((name) => fields.includes(name));
  }

  #number(count, message) {
    const locale = locales[this.#language] ?? this.#language;
    const form = message[new Intl.PluralRules(locale).select(count)] ?? message.other;
    return form.replace('{count}', new Intl.NumberFormat(locale).format(count));
  }

  /** The whole tree, and a first search. */
  #build() {
    const { label, submit, results, library } = this.#words;
    this.#chosen.clear();
    this.#cursor = '';
    this.input = make('input', { type: 'search', name: 'q', id: 'q', part: 'input', autocomplete: 'off', maxLength: 1000, value: this.getAttribute('q') ?? '' });
    const form = make('form', { part: 'form', role: 'search', 'aria-label': library, action: `${this.#base}/` },
      make('div', {}, make('label', { htmlFor: 'q', className: 'label', part: 'label' }, label), this.input),
      make('button', { type: 'submit', className: 'submit', part: 'button' }, submit));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#cursor = '';
      this.#search();
    });
    this.status = make('p', { part: 'status', role: 'status' });
    this.choices = make('div', { part: 'facets' });
    this.list = make('ol', { part: 'results', tabIndex: -1, 'aria-label': results });
    this.paging = make('div', { className: 'paging', part: 'paging' });
    this.notes = make('div', { className: 'note', part: 'note' });
    const whole = make('a', { href: `${this.#base}/`, part: 'library' }, library);
    this.shadowRoot.replaceChildren(make('div', { className: 'root', part: 'root', lang: this.#language },
      form, this.choices, this.status, this.list, this.paging, this.notes, make('p', { className: 'note' }, whole)));
    this.#search();
  }

  /** The fixed filters, and within what they leave open the ones that are chosen. */
  #filters() {
    const filters = {};
    for (const name of fields) {
      const values = listOf(name, this.getAttribute(name));
      const chosen = [...(this.#chosen.get(name) ?? [])];
      if (chosen.length || values.length) filters[name] = chosen.length ? chosen : values;
    }
    return filters;
  }

  #address() {
    const size = Math.min(50, Math.max(1, Number.parseInt(this.getAttribute('results') ?? '', 10) || 5));
    const asked = new URLSearchParams({ ui: this.#language, page_size: String(size), facets: this.#facets.join(',') || 'none' });
    const q = this.input.value.trim();
    if (q) asked.set('q', q);
    for (const [name, values] of Object.entries(this.#filters())) values.forEach((value) => asked.append(name, value));
    if (this.#cursor) asked.set('cursor', this.#cursor);
    return `${this.#base}/api/v1/search?${asked}`;
  }

  async #search() {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    this.list.setAttribute('aria-busy', 'true');
    try {
      const key = this.getAttribute('key');
      const reply = await fetch(this.#address(), { signal: request.signal, credentials: 'omit', headers: key ? { Authorization: `Bearer ${key}` } : {} });
      if (!reply.ok) throw Object.assign(new Error(`status ${reply.status}`), { answered: true });
      this.#show(await reply.json());
    } catch (error) {
      if (!request.signal.aborted) this.#fail(error.answered);
    }
  }

  #fail(answered) {
    const { failed, offline, again } = this.#words;
    const button = make('button', { type: 'button', part: 'button' }, again);
    button.addEventListener('click', () => this.#search());
    this.list.removeAttribute('aria-busy');
    this.list.replaceChildren();
    this.paging.replaceChildren(button);
    this.status.textContent = answered ? failed : offline;
  }

  #show(answer) {
    const { found, none } = this.#words;
    const total = answer.total.value;
    this.status.textContent = total ? this.#number(total, found) : none;
    this.#showFacets(answer.facets);
    this.list.removeAttribute('aria-busy');
    this.list.replaceChildren(...answer.items.map((item) => this.#row(item, answer.labels)));
    this.#showPaging(answer.page);
    this.notes.replaceChildren();
    if (this.shadowRoot.textContent.includes('*')) this.notes.append(make('p', {}, this.#words.kosovo));
    this.#tell('rc-search', { q: this.input.value.trim(), filters: this.#filters(), total, items: answer.items });
  }

  #row(item, labels) {
    const { untitled, page } = this.#words;
    const name = (field, value) => labels[field]?.[value] ?? value;
    const url = new URL(item.links.page, `${this.#base}/`).href;
    const link = make('a', { href: url, part: 'title', lang: item.language ?? '' }, item.title || untitled);
    link.addEventListener('click', (event) => {
      if (!this.#tell('rc-select', { id: item.id, title: item.title, url })) event.preventDefault();
    });
    const about = [...item.countries.map((code) => name('country', code)), item.type && name('type', item.type), item.publisher, item.published];
    const row = make('li', { part: 'result' }, make('p', {}, link), make('p', { className: 'meta', part: 'meta' }, about.filter(Boolean).join(' · ')));
    const passage = item.passages[0];
    if (passage) {
      const text = make('p', { part: 'passage', lang: item.language ?? '' });
      if (passage.page_label) text.append(`${page.replace('{label}', passage.page_label)} `);
      for (const piece of markedPieces(passage.text, passage.ranges)) text.append(piece.marked ? make('mark', { part: 'mark' }, piece.text) : piece.text);
      row.append(text);
    }
    return row;
  }

  #showFacets(facets) {
    const focused = this.shadowRoot.activeElement?.dataset?.choice;
    this.choices.replaceChildren(...this.#facets.map((name) => facets.find(({ field }) => field === name)).filter((facet) => facet?.values.length)
      .map((facet) => this.#facet(facet)));
    if (focused) [...this.choices.querySelectorAll('input')].find(({ dataset }) => dataset.choice === focused)?.focus();
  }

  #facet({ field, label, values }) {
    const fixed = listOf(field, this.getAttribute(field));
    const offered = fixed.length ? values.filter(({ value }) => fixed.includes(value)) : values;
    const boxes = offered.map(({ value, label: text, count }) => {
      const box = make('input', { type: 'checkbox', part: 'checkbox', checked: this.#chosen.get(field)?.has(value) ?? false });
      box.dataset.choice = `${field}:${value}`;
      box.addEventListener('change', () => this.#choose(field, value, box.checked));
      return make('label', { part: 'value' }, box, ` ${text}${count === undefined ? '' : ` (${count})`}`);
    });
    const details = make('details', { part: 'facet', open: this.#open.has(field) }, make('summary', { part: 'facet-label' }, label),
      make('fieldset', {}, make('legend', { className: 'hidden' }, label), ...boxes));
    details.addEventListener('toggle', () => (details.open ? this.#open.add(field) : this.#open.delete(field)));
    return details;
  }

  #choose(field, value, on) {
    const values = this.#chosen.get(field) ?? new Set();
    if (on) values.add(value);
    else values.delete(value);
    this.#chosen.set(field, values);
    this.#cursor = '';
    this.#search();
  }

  #showPaging({ previous_cursor: previous, next_cursor: next }) {
    const button = (text, cursor) => {
      const made = make('button', { type: 'button', part: 'button' }, text);
      made.addEventListener('click', async () => {
        this.#cursor = cursor;
        await this.#search();
        this.list.focus();
      });
      return made;
    };
    this.paging.replaceChildren();
    if (previous) this.paging.append(button(this.#words.previous, previous));
    if (next) this.paging.append(button(this.#words.next, next));
  }

  /** False if somebody cancelled it. */
  #tell(type, detail) {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: type === 'rc-select' }));
  }
}

if (globalThis.customElements && !customElements.get('resource-search')) customElements.define('resource-search', ResourceSearch);
