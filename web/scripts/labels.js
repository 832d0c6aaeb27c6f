// Names of codes, learned from the answers of the API. Pure but for what it remembers.

export class Labels {
  constructor() {
    /** @type {Map<string, string>} */
    this.known = new Map();
  }

  /** @param {import('./api.js').SearchAnswer} answer */
  learn({ facets, labels, query }) {
    for (const [field, names] of Object.entries(labels)) {
      for (const [value, label] of Object.entries(names)) this.known.set(`${field}:${value}`, label);
    }
    for (const facet of facets) {
      this.known.set(facet.field, facet.label);
      for (const { value, label } of facet.values) this.known.set(`${facet.field}:${value}`, label);
    }
    for (const { concept, label } of query.expanded) if (concept && label) this.known.set(`concept:${concept}`, label);
  }

  /** The name of a field. @param {string} field */
  field(field) {
    return this.known.get(field) ?? field;
  }

  /** The name of a value; the value itself until one is known. @param {string} field @param {string} value */
  value(field, value) {
    return this.known.get(`${field}:${value}`) ?? value;
  }
}
