// The search page, which the server makes whole for every address. With scripts another state is fetched as such a page,
// and what differs is put in place: nothing blinks, the focus and open lists stay, late answers are dropped.
import { facetValues, latest, pageAt, suggest } from './api.js';
import { byId, isPlainClick, make } from './dom.js';
import { FacetList } from './facet-list.js';
import { failure } from './failure.js';
import { closeLikeMenu } from './menus.js';
import { loadOnce } from './messages.js';
import { takeParts } from './page-parts.js';
import { searchShortcut } from './shortcut.js';
import { addressOf, chosen } from './state.js';
import { Suggestions } from './suggestions.js';
import { dragYears } from './years.js';

/** What differs between two states, besides the facets. */
const parts = ['explore', 'languages', 'carried', 'count', 'disclose', 'done', 'sorting', 'years', 'chips', 'also', 'notices', 'result-list', 'paging', 'exports'];

const place = {
  form: byId('search', HTMLFormElement),
  words: byId('q', HTMLInputElement),
  count: byId('count', HTMLElement),
  sorting: byId('sorting', HTMLElement),
  notices: byId('notices', HTMLElement),
  also: byId('also', HTMLElement),
  chips: byId('chips', HTMLElement),
  results: byId('results', HTMLElement),
  list: byId('result-list', HTMLOListElement),
  paging: byId('paging', HTMLElement),
  filters: byId('filters', HTMLElement),
  facets: byId('facets', HTMLElement),
  disclose: byId('disclose', HTMLButtonElement),
  done: byId('done', HTMLButtonElement),
};

class SearchPage {
  constructor() {
    const language = document.documentElement.lang;
    this.messages = loadOnce(language);
    this.shown = location.search;
    this.fetchPage = latest((signal, /** @type {string} */ address) => pageAt(address, signal));
    this.findValues = latest((signal, /** @type {string} */ field, /** @type {string} */ prefix) =>
      facetValues(field, prefix, language, signal));
    this.suggestions = new Suggestions(place.words, this.messages, (typed, signal) => suggest(typed, language, signal));
    for (const list of this.facetLists()) this.connect(list);
  }

  facetLists() {
    return [...place.facets.querySelectorAll('facet-list')].filter((element) => element instanceof FacetList);
  }

  /** @param {FacetList} list */
  connect(list) {
    list.findValues = this.findValues;
    list.none = async () => (await this.messages()).text('facet.none');
  }

  /**
   * Goes to another state as a new step of the history.
   * @param {string} address
   * @param {(() => void)} [arrive] what to do once its answer is shown
   */
  go(address, arrive) {
    if (address !== location.pathname + location.search) history.pushState(null, '', address);
    return this.show(arrive);
  }

  /** Shows what the address asks for. @param {(() => void)} [arrive] */
  async show(arrive) {
    const address = location.pathname + location.search;
    this.shown = location.search;
    place.results.setAttribute('aria-busy', 'true');
    try {
      const fresh = await this.fetchPage(address);
      if (!fresh) return;
      this.take(fresh);
    } catch (error) {
      await this.showFailure(error);
    }
    place.results.removeAttribute('aria-busy');
    arrive?.();
  }

  /** @param {Document} fresh */
  take(fresh) {
    place.words.value = fresh.querySelector('#q')?.getAttribute('value') ?? '';
    takeParts(fresh, parts);
    this.takeFacets(fresh);
    place.filters.hidden = !place.facets.querySelector('facet-list:not([hidden])');
  }

  /** @param {Document} fresh */
  takeFacets(fresh) {
    const known = new Map(this.facetLists().map((list) => [list.dataset.field, list]));
    for (const next of /** @type {NodeListOf<HTMLElement>} */ (fresh.querySelectorAll('#facets facet-list'))) {
      const list = known.get(next.dataset.field);
      known.delete(next.dataset.field);
      if (list) {
        list.hidden = false;
        list.take(next);
      } else {
        place.facets.append(next);
        this.connect(/** @type {FacetList} */ (place.facets.lastElementChild));
      }
    }
    for (const list of known.values()) list.hidden = true;
  }

  /** @param {unknown} error */
  async showFailure(error) {
    const messages = await this.messages();
    const again = make('button', { type: 'button' }, messages.text('failure.again'));
    again.addEventListener('click', () => this.show(() => place.words.focus()));
    place.filters.hidden = place.sorting.hidden = true;
    for (const part of [place.count, place.also, place.list, place.paging]) part.replaceChildren();
    place.notices.replaceChildren(failure(error, messages, again));
  }

  listen() {
    place.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.suggestions.close();
      if (matchMedia('(pointer: coarse)').matches) place.words.blur(); // puts the on-screen keyboard away
      this.submit();
    });
    this.suggestions.addEventListener('choose', (event) => {
      const { suggestion, kind } = /** @type {CustomEvent<import('./suggestions.js').Choice>} */ (event).detail;
      this.go(chosen(location.search, suggestion, kind));
    });
    document.addEventListener('change', ({ target }) => {
      if ((target instanceof HTMLInputElement || target instanceof HTMLSelectElement) && target !== place.words &&
        target.name && target.form === place.form && target.reportValidity()) this.submit();
    });
    dragYears(byId('years', HTMLElement), (from, to) => {
      byId('from', HTMLInputElement).value = from;
      byId('to', HTMLInputElement).value = to;
      this.submit();
    });
    document.addEventListener('click', (event) => this.follow(event));
    addEventListener('popstate', () => {
      if (location.search !== this.shown) this.show(); // a mere change of the fragment is none
    });
    this.listenToDisclosure();
  }

  submit() {
    return this.go(addressOf(new FormData(place.form), location.search));
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
    this.go(link.pathname + link.search, () => {
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

closeLikeMenu(byId('languages', HTMLElement));
searchShortcut(place.words, byId('shortcut', HTMLButtonElement));
const page = new SearchPage();
page.listen();
// What is said without a connection must be here before.
page.messages().catch(() => {});
