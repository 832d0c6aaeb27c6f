// A library whose records hold every letter and sign that careless formats lose, served on a free port.
import { startLibrary as start } from '../../support/library.mjs';

/** What is given of each document; the second has nothing that need not be there. */
export const given = [
  {
    id: 'signs', title: 'Žene & droge {č đ љ ё} 100% #1 a_b "q" \\ ~ ^ $5', author: ['Ana Petrović', 'Ministry of Health and Welfare'],
    publisher: 'Ured & {Partneri}', type: 'report', country: ['RS', 'XK'], theme: ['harm-reduction'], language: 'sr-Latn',
    date: '2023-05-07', abstract: 'First line.\nER  - no end, }} and {{ & <b> ]]>', text: ['Uvod.', 'Nalokson spašava živote.'],
    url: 'https://example.org/a_b?c=%C4%8D&d={e}',
  },
  { id: 'bare', text: ['Слободан текст о налоксону и превенцији предозирања, без података.'] },
  {
    id: 'formula', title: '=HYPERLINK("https://example.org";"x")', author: ['-Prevent', '+381'], publisher: '@home', type: 'law',
    country: ['MK'], language: 'mk', date: '1991', text: ['Закон.'], abstract: 'a, b; "c"\n\nd',
  },
  { id: 'greek', title: 'Μείωση της βλάβης: «οδηγός»', author: ['Γιώργος Παπαδόπουλος'], type: 'article', country: ['GR'], language: 'el', date: '2020-11', text: ['Κείμενο.'] },
  { id: 'group', title: 'Statement', author: ['United Nations Office on Drugs and Crime (UNODC)'], type: 'statement', country: ['WORLD'], language: 'en', date: '2019', text: ['We say.'] },
];

/** @param {object[]} records as `rc-indexer import jsonl` reads them */
export async function startLibrary(records = given) {
  const library = await start({ starter: false, records, options: ['--public-address', 'https://docs.example.org'] });
  const text = async (path) => {
    const reply = await fetch(library.url + path);
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.text();
  };
  return {
    ...library,
    text,
    json: async (path) => JSON.parse(await text(path)),
    /** Records of the catalogue by their ids at their source. */
    records: async () => Object.fromEntries(await Promise.all(records.map(async ({ id }) =>
      [id, JSON.parse(await text(`/api/v1/documents?source_id=${id}`)).items[0]]))),
  };
}
