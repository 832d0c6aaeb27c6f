// The menu of languages: a disclosure with one link a language, each in its own words, to this same page in it.
import { make } from './dom.js';
import { languages } from './languages.js';

export class LanguageMenu {
  /**
   * @param {HTMLElement} place a named <nav>
   * @param {string} language of the page
   */
  constructor(place, language) {
    this.links = new Map([...languages].map(([code, name]) =>
      [code, make('a', { lang: code, hreflang: code, 'aria-current': code === language && 'true' }, name)]));
    const items = [...this.links.values()].map((link) => make('li', {}, link));
    this.button = make('summary', {}, languages.get(language));
    this.menu = make('details', {}, this.button, make('ul', {}, ...items));
    place.replaceChildren(this.menu);
    this.menu.addEventListener('keydown', (event) => this.press(event));
    this.menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.menu.contains(relatedTarget)) this.menu.open = false;
    });
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Node && !this.menu.contains(target)) this.menu.open = false;
    });
  }

  /** @param {(language: string) => string} addressIn of the page as it stands */
  lead(addressIn) {
    for (const [code, link] of this.links) link.href = addressIn(code);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.key !== 'Escape' || !this.menu.open) return;
    this.menu.open = false;
    this.button.focus();
  }
}
