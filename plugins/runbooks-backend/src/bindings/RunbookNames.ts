import { BindableRunbook } from './Bindable';
import { isGlob, matchesGlob } from './matchesGlob';

/** Formats that are named by annotations of others; what an entity itself leads to is bound to that entity. */
const NAMED: ReadonlySet<string> = new Set([
  'ssmAutomation',
  'ssmCommand',
  'template',
]);

/** Runbooks by the names and globs of annotations. Each glob is matched once, however many entities have it. */
export class RunbookNames {
  readonly #byText = new Map<string, BindableRunbook[]>();
  readonly #matches = new Map<string, readonly BindableRunbook[]>();

  constructor(runbooks: Iterable<BindableRunbook>) {
    for (const runbook of runbooks) {
      if (NAMED.has(runbook.format)) {
        for (const text of new Set([runbook.name, runbook.source_key])) {
          const same = this.#byText.get(text) ?? [];
          same.push(runbook);
          this.#byText.set(text, same);
        }
      }
    }
  }

  /** Those of a name or key, or that a glob over names matches; a glob that begins with `arn:` goes over keys. */
  matching(entry: string): readonly BindableRunbook[] {
    const known = this.#matches.get(entry);
    if (known) {
      return known;
    }
    const found = isGlob(entry)
      ? this.#globbed(entry)
      : (this.#byText.get(entry) ?? []);
    this.#matches.set(entry, found);
    return found;
  }

  #globbed(glob: string): BindableRunbook[] {
    const byKey = glob.startsWith('arn:');
    const found: BindableRunbook[] = [];
    for (const [text, runbooks] of this.#byText) {
      if (text.startsWith('arn:') === byKey && matchesGlob(glob, text)) {
        found.push(...runbooks);
      }
    }
    return found;
  }
}
