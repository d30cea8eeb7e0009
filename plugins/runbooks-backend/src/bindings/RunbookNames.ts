import { isGlob, matchesGlob } from '@opsready/backstage-plugin-opsready-node';
import { BindableRunbook } from './Bindable';

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
        for (const text of textsOf(runbook)) {
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

/** A document that another account shares is known by its ARN: people name it by what comes last. */
function textsOf({ name, source_key }: BindableRunbook): Set<string> {
  const short = name.startsWith('arn:')
    ? name.slice(name.lastIndexOf('/') + 1)
    : name;
  return new Set([name, short, source_key]);
}
