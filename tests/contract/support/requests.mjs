// Requests made from the contract.
import http from 'node:http';

/** What the contract gives as examples of a parameter's value; a list stands for itself repeated. */
export function examplesOf(contract, parameter) {
  if ('example' in parameter) return [parameter.example];
  if (parameter.examples) return Object.values(parameter.examples).map(({ value }) => value);
  return valuesOf(contract, parameter.schema);
}

function valuesOf(contract, reference) {
  const schema = contract.resolved(reference);
  if (schema.examples) return schema.examples;
  if (schema.enum) return schema.enum;
  if (schema.type === 'array') return valuesOf(contract, schema.items).map((value) => [value]);
  if ('default' in schema) return [schema.default];
  return [];
}

/** The values that an operation cannot do without, by their first example. */
export const neededBy = (contract, operation) => Object.fromEntries(operation.parameters.filter(({ required }) => required)
  .map((parameter) => [parameter.name, examplesOf(contract, parameter)[0]]));

/** The target of a request: `values` by parameter name. Texts that are no Unicode go as bytes that are no UTF-8. */
export function targetOf(operation, values) {
  let path = operation.path;
  const query = [];
  for (const { name, in: place, explode } of operation.parameters) {
    if (!(name in values)) continue;
    const value = values[name];
    if (place === 'path') path = path.replace(`{${name}}`, escaped(value));
    else if (Array.isArray(value) && explode !== false) query.push(...value.map((one) => `${escaped(name)}=${escaped(one)}`));
    else query.push(`${escaped(name)}=${escaped(value)}`);
  }
  return query.length ? `${path}?${query.join('&')}` : path;
}

function escaped(value) {
  try {
    return encodeURIComponent(String(value));
  } catch {
    return '%ED%A0%80';
  }
}

/** Sends a target as it is, nothing normalised, over a connection of its own. @returns {Promise<import('./contract.mjs').Answer>} */
export function send(base, method, target, headers = {}) {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, method, path: target, headers, agent: false, timeout: 20_000 }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({
        status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString('utf8'),
      }));
    });
    request.on('timeout', () => request.destroy(new Error('no answer within 20 s')));
    request.on('error', reject);
    request.end();
  });
}
