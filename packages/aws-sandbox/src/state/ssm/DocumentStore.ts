import type { StoredDocument } from './StoredDocument';

/** SSM documents by name, in order of name. */
export class DocumentStore {
  readonly #byName = new Map<string, StoredDocument>();
  #sorted: StoredDocument[] | undefined;

  get(name: string): StoredDocument | undefined {
    return this.#byName.get(name);
  }

  put(document: StoredDocument): void {
    this.#byName.set(document.name, document);
    this.#sorted = undefined;
  }

  delete(name: string): boolean {
    this.#sorted = undefined;
    return this.#byName.delete(name);
  }

  all(): readonly StoredDocument[] {
    this.#sorted ??= [...this.#byName.values()].sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    return this.#sorted;
  }
}
