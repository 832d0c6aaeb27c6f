// The contract itself, and every example of it tried on a real server over the starter collection.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { startLibrary } from '../support/library.mjs';
import { Contract } from './support/contract.mjs';
import { examplesOf, neededBy, send, targetOf } from './support/requests.mjs';

let library, contract, source;
before(async () => {
  library = await startLibrary();
  source = (await send(library.url, 'GET', '/api/v1/openapi.json')).body;
  contract = new Contract(JSON.parse(source));
});
after(() => library?.stop());

async function problemsOf(operation, values, expected) {
  const target = targetOf(operation, values);
  const answer = await send(library.url, operation.method, target);
  const problems = contract.broken(operation, answer);
  if (!expected.includes(answer.status)) problems.push(`answers ${answer.status}: ${answer.body.slice(0, 200)}`);
  return problems.map((problem) => `${operation.method} ${target}: ${problem}`);
}

describe('the contract', () => {
  test('passes the linter', async () => {
    const config = await createConfig({
      extends: ['recommended-strict'],
      rules: {
        'security-defined': 'off', // reading is anonymous
        'operation-2xx-response': 'off', // some addresses only lead on to another
      },
    });
    const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
    assert.deepEqual(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0].pointer}: ${message}`), []);
  });

  test('gives an example of every JSON answer, and it keeps the schema', () => {
    const problems = [];
    for (const { id, responses } of contract.operations) {
      for (const [status, response] of Object.entries(responses)) {
        for (const [type, { schema, example }] of Object.entries(contract.resolved(response).content ?? {})) {
          if (!type.endsWith('json') || id === 'contract') continue;
          if (example === undefined) problems.push(`${id} ${status}: no example`);
          else if (contract.faults(schema, example)) problems.push(`${id} ${status}: ${contract.faults(schema, example)}`);
        }
      }
    }
    assert.deepEqual(problems, []);
  });

  test('gives an example of every parameter', () => {
    const without = contract.operations.flatMap(({ id, parameters }) =>
      parameters.filter((parameter) => examplesOf(contract, parameter).length === 0).map(({ name }) => `${id}: ${name}`));
    assert.deepEqual(without, []);
  });
});

describe('the server', () => {
  test('answers every operation as described, with what it cannot do without', async () => {
    const problems = [];
    for (const operation of contract.operations) problems.push(...await problemsOf(operation, neededBy(contract, operation), [200, 303]));
    assert.deepEqual(problems, []);
  });

  test('takes every example of every parameter', async () => {
    const problems = [];
    for (const operation of contract.operations)
      for (const parameter of operation.parameters)
        for (const value of examplesOf(contract, parameter))
          problems.push(...await problemsOf(operation, { ...neededBy(contract, operation), [parameter.name]: value }, [200, 303]));
    assert.deepEqual(problems, []);
  });
});
