// A library of its own for a test file: the starter collection, indexed into a temporary folder and served on a free port.
//   RC_INDEXER, RC_SERVER   the programs
//   RC_BUILD                or the build folder they are in
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** @param {string} variable @param {string} place in the build folder */
function program(variable, place) {
  const found = process.env[variable] ?? (process.env.RC_BUILD && join(process.env.RC_BUILD, place));
  if (!found) throw new Error(`set ${variable}, or RC_BUILD to the build folder`);
  return found;
}

/** Resolves with what a program said, once `done` finds something in it or it has ended. */
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
 * @param {object[]} records that come in besides, as lines of `import jsonl`
 * @returns {Promise<{url: string, stop: () => Promise<void>, answer: (path: string) => Promise<any>}>}
 */
export async function startLibrary(records = []) {
  const data = await mkdtemp(join(tmpdir(), 'rc-browser-'));
  const options = { cwd: root };
  await said(spawn(program('RC_INDEXER', 'indexer/rc-indexer'), ['--data', data, 'add', 'corpus/starter'], options));
  if (records.length) {
    const file = join(data, 'records.jsonl');
    await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'));
    await said(spawn(program('RC_INDEXER', 'indexer/rc-indexer'), ['--data', data, 'import', 'jsonl', file], options));
  }
  const server = spawn(program('RC_SERVER', 'server/rc-server'), ['--data', data, '--port', '0'], options);
  const [url] = await said(server, /http:\/\/[^\s/]+:\d+/);
  return {
    url,
    answer: async (path) => (await fetch(url + path)).json(),
    stop: async () => {
      const ended = new Promise((resolve) => server.on('close', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true });
    },
  };
}
