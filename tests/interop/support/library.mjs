// A library whose records hold every letter and sign that careless formats lose, served on a free port.
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

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

/** @param {string} variable @param {string} place in the build folder */
function program(variable, place) {
  const found = process.env[variable] ?? (process.env.RC_BUILD && join(process.env.RC_BUILD, place));
  if (!found) throw new Error(`set ${variable}, or RC_BUILD to the build folder`);
  return found;
}

/** Resolves with what a program said, once `done` finds something in it or it has ended well. */
function said(child, done) {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk) => {
      text += chunk;
      const found = done?.exec(text);
      if (found) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', (status) => (status === 0 && !done ? resolve(text) : reject(new Error(`ended with ${status}: ${text}`))));
  });
}

/** @param {object[]} records as `rc-indexer import jsonl` reads them */
export async function startLibrary(records = given) {
  const data = await mkdtemp(join(tmpdir(), 'rc-interop-'));
  const lines = join(data, 'records.jsonl');
  await writeFile(lines, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await said(spawn(program('RC_INDEXER', 'indexer/rc-indexer'), ['--data', data, 'import', 'jsonl', lines], { cwd: root }));
  const server = spawn(program('RC_SERVER', 'server/rc-server'),
    ['--data', data, '--port', '0', '--public-address', 'https://docs.example.org'], { cwd: root });
  const [url] = await said(server, /http:\/\/[^\s/]+:\d+/);
  const text = async (path) => {
    const reply = await fetch(url + path);
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${await reply.text()}`);
    return reply.text();
  };
  return {
    url,
    /** Runs rc-indexer on the library, which goes on serving. */
    command: (...given) => said(spawn(program('RC_INDEXER', 'indexer/rc-indexer'), ['--data', data, ...given], { cwd: root })),
    text,
    json: async (path) => JSON.parse(await text(path)),
    /** Records of the catalogue by their ids at their source. */
    records: async () => Object.fromEntries(await Promise.all(records.map(async ({ id }) =>
      [id, JSON.parse(await text(`/api/v1/documents?source_id=${id}`)).items[0]]))),
    stop: async () => {
      const ended = new Promise((resolve) => server.on('close', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true });
    },
  };
}
