// The words of the interface in one language: messages, numbers, dates. A message is text with {names}, or one text for
// each plural category of `count`.

/** Languages that have a file in /messages. */
export const languages = ['en'];

/** Where a language is written in several ways, the region's own: English dates as in Europe. */
const locales = new Map([['en', 'en-GB']]);

/** @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Message */

export class Messages {
  /**
   * @param {string} language BCP 47
   * @param {Record<string, Message>} table
   */
  constructor(language, table) {
    this.language = language;
    this.table = table;
    this.locale = locales.get(language) ?? language;
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
 * Fetches the messages of a language; English if there are none in it.
 * @param {string} language
 * @returns {Promise<Messages>}
 */
export async function load(language) {
  const known = languages.includes(language) ? language : 'en';
  const response = await fetch(`/messages/${known}.json`);
  if (!response.ok) throw new Error(`messages of ${known}: ${response.status}`);
  return new Messages(known, await response.json());
}
