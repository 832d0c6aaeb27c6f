// The words of the interface in one language: messages, numbers, dates. A message is text with {names}, or one text for
// each plural category of `count`.

/**
 * The locales whose numbers, dates and plurals a language takes, the first that the browser knows: English as in Europe,
 * Montenegrin by the name Unicode has for it, and Croatian, which counts alike, where a browser leaves out the small ones.
 */
const locales = new Map([
  ['en', ['en-GB']], ['bs', ['bs-Latn', 'hr']], ['cnr', ['sr-Latn-ME', 'hr']],
  ['sr-Latn', ['sr-Latn-RS']], ['sr-Cyrl', ['sr-Cyrl-RS']],
]);

/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Message */

export class Messages {
  /**
   * @param {string} language BCP 47
   * @param {Record<string, Message>} table
   */
  constructor(language, table) {
    this.language = language;
    this.table = table;
    this.locale = locales.get(language) ?? [language];
    this.plurals = new Intl.PluralRules(this.locale);
    this.numbers = new Intl.NumberFormat(this.locale);
    this.lists = new Intl.ListFormat(this.locale, { type: 'unit', style: 'short' });
  }

  /**
   * Throws Error if there is no such message: a missing one must not reach a reader unseen.
   * @param {string} key
   * @param {Record<string, string | number>} [values] numbers are printed in the way of the language
   * @returns {string}
   */
  text(key, values = {}) {
    const message = this.table[key];
    const text = typeof message === 'object' ? message[this.plurals.select(Number(values.count))] ?? message.other : message;
    if (text === undefined) throw new Error(`no message "${key}" in ${this.language}`);
    return text.replace(/\{(\w+)\}/g, (_, name) => {
      const value = values[name];
      return typeof value === 'number' ? this.number(value) : String(value ?? '');
    });
  }

  /** @param {number} value */
  number(value) {
    return this.numbers.format(value);
  }

  /**
   * A date as exact as it is known: "2023" stays a year, "2023-05" a month.
   * @param {string} date ISO 8601; anything else is given back as it is
   */
  date(date) {
    const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date);
    if (!match || !match[2]) return date;
    const [, year, month, day] = match;
    const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
    if (Number.isNaN(moment.getTime())) return date;
    /** @type {Intl.DateTimeFormatOptions} */
    const form = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(day ? { day: 'numeric' } : {}) };
    return new Intl.DateTimeFormat(this.locale, form).format(moment);
  }

  /** @param {string[]} items */
  list(items) {
    return this.lists.format(items);
  }
}

/**
 * Fetches the messages of a language when they are first needed: the server has put its own into the page.
 * @param {string} language that has a file
 * @returns {() => Promise<Messages>}
 */
export function loadOnce(language) {
  /** @type {Promise<Messages> | undefined} */
  let messages;
  const load = async () => {
    const response = await fetch(new URL(`../messages/${language}.json`, import.meta.url));
    if (!response.ok) throw new Error(`messages of ${language}: ${response.status}`);
    return new Messages(language, await response.json());
  };
  return () => {
    messages ??= load().catch((error) => {
      messages = undefined; // the next need asks again
      throw error;
    });
    return messages;
  };
}
