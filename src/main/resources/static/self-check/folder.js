const keyOf = ({ type, purpose }) => `${type} ${purpose}`;

export const nameOf = ({ typeName, purposeName }) => (purposeName ? `${typeName} · ${purposeName}` : typeName);

/** What the applicant has, by type and purpose. Outlives every new answer. */
export class Folder {
  #documents = new Map();

  clear() {
    this.#documents.clear();
  }

  get(document) {
    return this.#documents.get(keyOf(document));
  }

  put(document, changes) {
    const { type, purpose } = document;
    this.#documents.set(keyOf(document), { ...this.get(document), type, purpose, name: nameOf(document), ...changes });
  }

  remove(document) {
    this.#documents.delete(keyOf(document));
  }

  all() {
    return [...this.#documents.values()];
  }

  /** In the form of the contract. */
  facts() {
    return this.all().map(({ type, purpose, issuedOn, expiresOn, longTerm }) => ({
      type,
      ...(purpose && { purpose }),
      ...(issuedOn && { issuedOn }),
      ...(expiresOn && !longTerm && { expiresOn }),
      ...(longTerm && { longTerm }),
    }));
  }
}
