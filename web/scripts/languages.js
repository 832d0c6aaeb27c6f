// In which language the pages speak: the one the address names, else the first of the browser's own that we have, else
// English. Pure.

/** Languages that have a file in /messages, with their own names, in the order of the menu. */
export const languages = new Map([
  ['sq', 'Shqip'], ['bs', 'Bosanski'], ['cnr', 'Crnogorski'], ['en', 'English'], ['hr', 'Hrvatski'], ['ro', 'Română'],
  ['sl', 'Slovenščina'], ['sr-Latn', 'Srpski'], ['tr', 'Türkçe'],
  ['bg', 'Български'], ['mk', 'Македонски'], ['sr-Cyrl', 'Српски'], ['el', 'Ελληνικά'],
]);

/**
 * The nearest language that we have. Serbian goes by its script; Unicode writes Montenegrin as Serbian of Montenegro.
 * @param {string} tag BCP 47
 * @returns {string} empty if there is none
 */
function nearest(tag) {
  try {
    const { language, script, region } = new Intl.Locale(tag).maximize();
    if (language !== 'sr') return languages.has(language) ? language : '';
    if (script === 'Cyrl') return 'sr-Cyrl';
    return region === 'ME' ? 'cnr' : 'sr-Latn';
  } catch {
    return ''; // no language tag
  }
}

/**
 * @param {string} chosen by the address; may be empty
 * @param {readonly string[]} preferred by the browser, the best first
 */
export function pageLanguage(chosen, preferred) {
  if (languages.has(chosen)) return chosen;
  return preferred.map(nearest).find(Boolean) ?? 'en';
}
