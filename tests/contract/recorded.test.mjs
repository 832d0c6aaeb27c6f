// Every answer that the server gave while the C++ tests ran (RC_ANSWERS names their folder), held against the contract.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { Contract } from './support/contract.mjs';

const folder = process.env.RC_ANSWERS;

test('answers of the other tests keep the contract', { skip: !folder && 'RC_ANSWERS is not set' }, async () => {
  const contract = new Contract(JSON.parse(await readFile(new URL('../../web/templates/openapi.json', import.meta.url), 'utf8')));
  const problems = new Set();
  let count = 0;
  for (const name of await readdir(folder)) {
    for (const line of (await readFile(join(folder, name), 'utf8')).trim().split('\n')) {
      const { target, ...answer } = JSON.parse(line);
      const operation = contract.operationOf('GET', target);
      count += 1;
      for (const problem of operation ? contract.broken(operation, answer) : ['no operation describes it']) problems.add(`GET ${target}: ${problem}`);
    }
  }
  assert.deepEqual([...problems], []);
  assert.ok(count > 200, `only ${count} answers were kept`);
});
