// The search page: reads the state from the address, asks the API, shows the answer, and writes every change of the
// state back to the address.
import { alsoSearched } from './also-searched.js';
import { facetValues, latest, search, suggest } from './api.js';
import { chips, pageLinks } from './chips.js';
import { didYouMean } from './did-you-mean.js';
import { byId, isPlainClick, make } from './dom.js';
import { FacetList } from './facet-list.js';
import { Labels } from './labels.js';
import { LanguageMenu } from './language-menu.js';
import { pageLanguage } from './languages.js';
import { load } from './messages.js';
import { nothingFound, searchFailed } from './notices.js';
import { keepLanguage, translate } from './page-words.js';
import { resultOf } from './results.js';
import { searchShortcut } from './shortcut.js';
import { address, facetFields, inLanguage, parse, print, selections, toggle, withSort, withWords } from './state.js';
import { chosen } from './suggestion-list.js';
import { Suggestions } from './suggestions.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {import('./api.js').SearchAnswer} SearchAnswer */

/** Facets that stand open from the start. */
const openFacets = ['country', 'theme', 'type', 'language'];

const place = {
  form: byId('search', HTMLFormElement),
  words: byId('q', HTMLInputElement),
  languages: byId('languages', HTMLElement),
  count: byId('count', HTMLElement),
  sorting: byId('sorting', HTMLElement),
  sort: byId('sort', HTMLSelectElement),
  chips: byId('chips', HTMLUListElement),
  also: byId('also', HTMLElement),
  notices: byId('notices', HTMLElement),
  results: byId('results', HTMLElement),
  list: byId('result-list', HTMLOListElement),
  paging: byId('paging', HTMLElement),
  filters: byId('filters', HTMLElement),
  facets: byId('facets', HTMLElement),
  disclose: byId('disclose', HTMLButtonElement),
  done: byId('done', HTMLButtonElement),
};

class SearchPage {
  /** @param {import('./messages.js').Messages} messages */
  constructor(messages) {
    this.messages = messages;
    this.labels = new Labels();
    this.state = parse(location.search);
    place.words.value = this.state.q;
    this.siteName = messages.text('site.name');
    this.languages = new LanguageMenu(place.languages, messages.language);
    this.ask = latest((signal, /** @type {string} */ query) => search(query, messages.language, signal));
    const findValues = latest((signal, /** @type {string} */ field, /** @type {string} */ prefix) =>
      facetValues(field, prefix, messages.language, signal));
    /** @type {Map<string, FacetList>} */
    this.facetLists = new Map(facetFields.map((field) => {
      const list = new FacetList();
      list.messages = messages;
      list.findValues = findValues;
      list.open = openFacets.includes(field);
      return [field, list];
    }));
    place.facets.append(...this.facetLists.values());
    this.suggestions = new Suggestions(place.words, messages, (typed, signal) => suggest(typed, messages.language, signal));
  }

  /**
   * Goes to another state as a new step of the history.
   * @param {State} state
   * @param {(() => void)} [arrive] what to do once its answer is shown
   */
  go(state, arrive) {
    if (address(state) !== address(this.state)) history.pushState(null, '', address(state));
    return this.show(state, arrive);
  }

  /**
   * @param {State} state
   * @param {(() => void)} [arrive]
   */
  async show(state, arrive) {
    if (state.q !== this.state.q) place.words.value = state.q; // else what is being typed stays
    this.state = state;
    this.showState();
    place.results.setAttribute('aria-busy', 'true');
    try {
      const answer = await this.ask(print(state));
      if (!answer) return;
      this.showAnswer(answer);
    } catch (error) {
      this.showFailure(error);
    }
    place.results.removeAttribute('aria-busy');
    arrive?.();
  }

  /** Shows what is known before the answer comes. */
  showState() {
    const { q } = this.state;
    document.title = q ? this.messages.text('title', { q, site: this.siteName }) : this.siteName;
    this.languages.lead((code) => address(inLanguage(this.state, code)));
    this.showChips();
  }

  showChips() {
    const count = selections(this.state).length;
    place.chips.replaceChildren(...chips(this.state, this.messages, this.labels));
    place.disclose.textContent = this.messages.text(count ? 'filters.chosen' : 'filters', { count });
  }

  /** @param {SearchAnswer} answer */
  showAnswer(answer) {
    const { messages, labels, state } = this;
    const count = answer.total.value;
    labels.learn(answer);
    this.showChips();
    place.sorting.hidden = count < 2;
    place.filters.hidden = answer.facets.every((facet) => facet.values.length === 0);
    place.count.textContent = messages.text(state.q ? 'results.for' : 'results.all', { count, q: state.q });
    place.done.textContent = messages.text('filters.done', { count });
    place.sort.value = answer.query.sort;
    place.sort.options[0].hidden = place.sort.options[0].disabled = !state.q;
    place.also.replaceChildren(...alsoSearched(state, answer.query, messages));
    place.notices.replaceChildren(...didYouMean(state, answer.query.suggestion, messages),
      ...answer.query.warnings.map((warning) => make('p', { lang: 'en' }, warning)));
    place.list.replaceChildren(...answer.items.map((item) => resultOf(item, { messages, labels })));
    keepLanguage(place.list, state.ui);
    place.paging.replaceChildren(...pageLinks(state, answer.page, messages));
    if (count === 0) place.notices.append(nothingFound(state, messages));
    for (const facet of answer.facets) {
      const list = this.facetLists.get(facet.field);
      if (list) list.facet = facet;
    }
  }

  /** @param {unknown} error */
  showFailure(error) {
    const again = () => this.show(this.state, () => place.words.focus());
    place.filters.hidden = place.sorting.hidden = true;
    place.count.textContent = '';
    place.also.replaceChildren();
    place.list.replaceChildren();
    place.paging.replaceChildren();
    place.notices.replaceChildren(searchFailed(error, this.state, this.messages, again));
  }

  listen() {
    place.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.suggestions.close();
      if (matchMedia('(pointer: coarse)').matches) place.words.blur(); // puts the on-screen keyboard away
      this.go(withWords(this.state, place.words.value));
    });
    this.suggestions.addEventListener('choose', (event) => {
      const { suggestion, kind } = /** @type {CustomEvent<import('./suggestions.js').Choice>} */ (event).detail;
      const state = chosen(this.state, suggestion, kind);
      place.words.value = state.q;
      this.go(state);
    });
    place.sort.addEventListener('change', () => this.go(withSort(this.state, place.sort.value)));
    place.facets.addEventListener('facet-toggle', (event) => {
      const { field, value } = /** @type {CustomEvent<{field: string, value: string}>} */ (event).detail;
      this.go(toggle(this.state, field, value));
    });
    document.addEventListener('click', (event) => this.follow(event));
    addEventListener('popstate', () => this.returnTo(parse(location.search)));
    // The browser puts a page that it loads again back to its place before the results are there: so we do it, too.
    addEventListener('pagehide', () => history.replaceState({ scroll: scrollY }, ''));
    this.listenToDisclosure();
  }

  /**
   * Shows a state of the history; a mere change of the fragment is none.
   * @param {State} state
   */
  returnTo(state) {
    if (address(state) !== address(this.state)) this.show(state);
  }

  /**
   * Links to another state of this page are followed without loading it anew; in a new tab they are ordinary links.
   * @param {MouseEvent} event
   */
  follow(event) {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.hasAttribute('data-state') || !isPlainClick(event)) return;
    event.preventDefault();
    const { key } = link.dataset;
    this.go(parse(new URL(link.href).search), () => {
      if (key !== undefined && this.focusOn(key)) return;
      place.results.scrollIntoView({ block: 'nearest' });
      place.count.focus({ preventScroll: true });
      if (link.rel) scrollTo({ top: place.results.offsetTop });
    });
  }

  /**
   * What was left out or taken back stands there still, the other way round: the focus stays on it.
   * @param {string} key
   */
  focusOn(key) {
    /** @type {NodeListOf<HTMLElement>} */
    const links = place.also.querySelectorAll('[data-key]');
    const same = [...links].find((link) => link.dataset.key === key);
    same?.focus();
    return same !== undefined;
  }

  /** On narrow screens the filters stand behind a button. */
  listenToDisclosure() {
    /** @param {boolean} open */
    const disclose = (open) => {
      place.disclose.setAttribute('aria-expanded', String(open));
      place.filters.toggleAttribute('data-open', open);
    };
    place.disclose.addEventListener('click', () => disclose(place.disclose.getAttribute('aria-expanded') !== 'true'));
    place.done.addEventListener('click', () => {
      disclose(false);
      place.count.focus();
    });
  }
}

const { ui } = parse(location.search);
const messages = await load(pageLanguage(ui, navigator.languages));
translate(document, messages);
keepLanguage(document, ui);
const page = new SearchPage(messages);
searchShortcut(place.words, byId('shortcut', HTMLButtonElement));
page.listen();
await page.show(page.state, () => {
  if (history.state?.scroll) scrollTo({ top: history.state.scroll });
});
