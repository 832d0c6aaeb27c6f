// A library of its own for a test file, indexed into a temporary folder and served on a free port.
//   RC_INDEXER, RC_SERVER   the programs
//   RC_BUILD                or the build folder they are in
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

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

/**
 * @param {object} [holds]
 * @param {boolean} [holds.starter] the starter collection
 * @param {object[]} [holds.records] lines of `import jsonl`
 * @param {string[]} [holds.options] of the server, besides data and port
 */
export async function startLibrary({ starter = true, records = [], options = [] } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'rc-library-'));
  const run = (variable, place, ...given) => spawn(program(variable, place), ['--data', data, ...given], { cwd: root });
  const command = (...given) => said(run('RC_INDEXER', 'indexer/rc-indexer', ...given));
  if (starter) await command('add', 'corpus/starter');
  if (records.length) {
    const lines = join(data, 'records.jsonl');
    await writeFile(lines, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    await command('import', 'jsonl', lines);
  }
  const server = run('RC_SERVER', 'server/rc-server', '--port', '0', ...options);
  const [url] = await said(server, /http:\/\/[^\s/]+:\d+/);
  return {
    url,
    /** Runs rc-indexer on the library, which goes on serving. */
    command,
    answer: async (path) => (await fetch(url + path)).json(),
    stop: async () => {
      const ended = new Promise((resolve) => server.on('close', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true });
    },
  };
}
