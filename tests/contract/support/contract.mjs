// The contract (OpenAPI 3.1) as something that can be asked: which operations there are, and whether an answer keeps it.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const base = 'contract:/';

/** An answer as it came: `headers` with names in lower case, `body` as text. */
/** @typedef {{status: number, headers: Record<string, string>, body: string}} Answer */
/** @typedef {{id: string, method: string, path: string, parameters: any[], responses: Record<string, any>, pattern: RegExp}} Operation */

export class Contract {
  #document;
  #ajv = new Ajv({ strict: false, allErrors: true });

  constructor(document) {
    this.#document = document;
    addFormats(this.#ajv);
    this.#ajv.addSchema({ ...closed(document), $id: base });
    /** @type {Operation[]} */
    this.operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: (operation.parameters ?? []).map((parameter) => this.resolved(parameter)),
        responses: operation.responses,
        pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{file\}/, '.+').replace(/\{\w+\}/g, '[^/]+')}$`),
      })));
    // What is written out decides before placeholders, and the files of the pages are what is left.
    const rank = ({ path }) => (path === '/{file}' ? Infinity : path.split('{').length);
    this.operations.sort((a, b) => rank(a) - rank(b));
  }

  /** What a `$ref` names; anything else as it is. */
  resolved(part) {
    while (part?.$ref) part = part.$ref.slice(2).split('/').reduce((at, key) => at[key.replace(/~1/g, '/').replace(/~0/g, '~')], this.#document);
    return part;
  }

  /** The operation that answers a request, or undefined. */
  operationOf(method, target) {
    const path = target.split('?')[0];
    return this.operations.find((operation) => operation.method === method && operation.pattern.test(path));
  }

  /** What is wrong with a value by a schema of the contract; empty: nothing. */
  faults(schema, value) {
    const absolute = JSON.parse(JSON.stringify(schema), (key, part) => (key === '$ref' && part.startsWith('#') ? base + part : part));
    const valid = this.#ajv.compile(closed(absolute));
    return valid(value) ? '' : this.#ajv.errorsText(valid.errors, { separator: '; ' });
  }

  /** Every promise that an answer breaks, in words. @param {Operation} operation @param {Answer} answer */
  broken(operation, answer) {
    const response = this.resolved(operation.responses[answer.status]);
    if (!response) return [`status ${answer.status} is not described`];
    const broken = [];
    for (const [name, header] of Object.entries(response.headers ?? {}))
      if (this.resolved(header).required && !(name.toLowerCase() in answer.headers)) broken.push(`the header ${name} is missing`);
    if (!response.content) return answer.body ? [...broken, 'a body where none is described'] : broken;
    const type = (answer.headers['content-type'] ?? '').split(';')[0];
    const described = Object.keys(response.content).find((name) => name === type || name === '*/*');
    if (!described) return [...broken, `the type ${type} is not described for ${answer.status}`];
    const { schema } = response.content[described];
    if (!schema || !type.endsWith('json')) return broken;
    const faults = this.faults(schema, JSON.parse(answer.body));
    return faults ? [...broken, faults] : broken;
  }
}

/** The same schemas, but a member that is not described is a fault: what clients cannot know of is no contract. */
function closed(part) {
  if (Array.isArray(part)) return part.map(closed);
  if (part === null || typeof part !== 'object') return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return inner.type === 'object' && inner.properties && !('additionalProperties' in inner)
    ? { ...inner, unevaluatedProperties: false } : inner;
}
