// Requests that nobody should send, generated from the contract: every answer to them is described in it, none is an
// error of the server, and a refusal is a problem document. RC_RUNS sets how many requests a parameter gets.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { startLibrary } from '../support/library.mjs';
import { Contract } from './support/contract.mjs';
import { neededBy, send, targetOf } from './support/requests.mjs';

const runs = Number(process.env.RC_RUNS ?? 12);

let library, contract;
before(async () => {
  library = await startLibrary();
  contract = new Contract(await library.answer('/api/v1/openapi.json'));
});
after(() => library?.stop());

// What breaks careless readers of numbers, dates, queries, paths and headers.
const notorious = [
  '', ' ', '-1', '0', '1.5', '1e309', 'NaN', '٣', '99999999999999999999', '2147483648', 'true', 'null', '[]', '{}', '\0', 'a\0b',
  '\r\nX-Injected: 1', '<script>alert(1)</script>', '"><svg onload=alert(1)>', '\' OR 1=1 --', '../../etc/passwd', '%2e%2e%2f',
  '"open', '((((', ')', 'AND', 'OR OR', 'NOT', '-', '*', 'a*', '?', 'title:', 'country:', 'x NEAR/999999999 y', '2020-02-30',
  '9999-99', '..', '\ud800', 'e\u0301', '\u202eright', '\ufeff', '🌊'.repeat(60), 'a'.repeat(5000), 'a* '.repeat(300),
  '('.repeat(3000), '"'.repeat(999),
];
const hostile = fc.oneof(fc.constantFrom(...notorious), fc.string({ unit: 'binary', maxLength: 60 }));

/** What is wrong with the answer to a request, in words. */
async function problemsOf(operation, target) {
  const answer = await send(library.url, operation.method, target);
  const problems = contract.broken(operation, answer);
  if (answer.status >= 500) problems.push(`status ${answer.status}`);
  if (answer.status >= 400 && !answer.headers['content-type']?.startsWith('application/problem+json')) problems.push('no problem document');
  if ('x-injected' in answer.headers) problems.push('a header came from the request');
  return problems.map((problem) => `${operation.method} ${target.slice(0, 200)}: ${problem}`);
}

describe('hostile requests', () => {
  test('a value that is none, in every parameter', async () => {
    for (const operation of contract.operations) {
      for (const parameter of operation.parameters) {
        await fc.assert(fc.asyncProperty(hostile, async (value) => {
          if (parameter.in === 'path' && ['', '.', '..'].includes(value)) return; // another path
          assert.deepEqual(await problemsOf(operation, targetOf(operation, { ...neededBy(contract, operation), [parameter.name]: value })), []);
        }), { numRuns: runs });
      }
    }
  });

  test('query strings that are malformed, repeated, unknown or too long', async () => {
    const problems = [];
    for (const operation of contract.operations) {
      const name = operation.parameters.find((parameter) => parameter.in === 'query')?.name ?? 'q';
      const asked = targetOf(operation, neededBy(contract, operation));
      const joint = asked.includes('?') ? '&' : '?';
      for (const query of [`${name}=%`, `${name}=%zz`, `${name}=%ff%fe`, `${name}=%00`, `${name}=a&${name}=b`, name, '=', '&&&',
        'unknown=1', `${name}[]=1`, `${name}=a;b`, `${name}=+%2B+`, `${name}=${'a'.repeat(20_000)}`])
        problems.push(...await problemsOf(operation, asked + joint + query));
    }
    assert.deepEqual(problems, []);
  });

  test('methods that an address does not have are refused with those it has', async () => {
    const problems = [];
    const methods = new Map();
    for (const { method, path } of contract.operations) methods.set(path, [...(methods.get(path) ?? []), method]);
    for (const [path, known] of methods) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'FROBNICATE']) {
        if (known.includes(method)) continue;
        const answer = await send(library.url, method, path.replace(/\{\w+\}/g, 'x'));
        const allowed = answer.headers.allow ?? '';
        if (![405, 501].includes(answer.status)) problems.push(`${method} ${path}: ${answer.status}`);
        else if (answer.status === 405 && !known.every((one) => allowed.includes(one))) problems.push(`${method} ${path}: Allow is "${allowed}"`);
      }
    }
    assert.deepEqual(problems, []);
  });

  test('the head of every answer is that of the whole', async () => {
    const problems = [];
    for (const operation of contract.operations.filter(({ method }) => method === 'GET')) {
      const target = targetOf(operation, neededBy(contract, operation));
      const [whole, head] = [await send(library.url, 'GET', target), await send(library.url, 'HEAD', target)];
      if (head.status !== whole.status || head.headers['content-type'] !== whole.headers['content-type'] || head.body)
        problems.push(`HEAD ${target}: ${head.status} ${head.headers['content-type']}`);
    }
    assert.deepEqual(problems, []);
  });
});
