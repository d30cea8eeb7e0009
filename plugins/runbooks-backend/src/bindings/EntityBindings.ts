import { RunbookBindingRow } from '../database/tables';
import { BindableEntity, BindableRunbook } from './Bindable';
import { RUNBOOKS_ANNOTATION } from './bindingOf';
import { readEntries } from './readEntries';
import { ResolvedConsents } from './resolveConsents';
import { RunbookNames } from './RunbookNames';

/** More than anybody can look through, and a bound on what a glob over everything costs. */
const MOST_BY_ANNOTATION = 1_000;

/** An entry of an annotation that does not do what it is for. */
export interface Unmatched {
  annotation: string;
  entry: string;
  message: string;
}

/** A binding, and what is wrong with the annotation. */
export interface BoundEntity {
  rows: RunbookBindingRow[];
  unmatched: Unmatched[];
}

/**
 * Which runbooks fit which entities by themselves: by the entity's annotation, by the document's own word, and by what was
 * found in its repository and catalog entry. No I/O.
 */
export class EntityBindings {
  readonly #names: RunbookNames;
  readonly #consents: ResolvedConsents;
  readonly #byOrigin: ReadonlyMap<string, BindableRunbook[]>;

  constructor(options: {
    runbooks: readonly BindableRunbook[];
    consents: ResolvedConsents;
  }) {
    this.#names = new RunbookNames(options.runbooks);
    this.#consents = options.consents;
    this.#byOrigin = Map.groupBy(options.runbooks, ({ origin }) => origin);
  }

  of(entity: BindableEntity): BoundEntity {
    const { entity_ref, runbooks_annotation } = entity;
    const rows = new Map<string, RunbookBindingRow>();
    const bound = new Set<string>();
    const unmatched: Unmatched[] = [];
    const bind: Bind = ({ id }, reason, entry) => {
      const key = `${id}\n${reason}`;
      // The first entry that leads to it is reason enough, and one reason is enough to come down.
      if (!rows.has(key)) {
        rows.set(key, {
          runbook_id: id,
          entity_ref,
          reason,
          entry,
          hands_down: !bound.has(id),
        });
        bound.add(id);
      }
    };
    this.#bindAnnotated(
      readEntries(runbooks_annotation).names,
      bind,
      unmatched,
    );
    for (const { runbook, entry } of this.#consents.byEntity.get(entity_ref) ??
      []) {
      bind(runbook, isDocument(runbook) ? 'tag' : 'catalog', entry);
    }
    for (const runbook of this.#byOrigin.get(entity_ref) ?? []) {
      const isFile = runbook.format === 'markdown';
      bind(runbook, isFile ? 'repository' : 'catalog', runbook.name);
    }
    return { rows: [...rows.values()], unmatched };
  }

  #bindAnnotated(names: readonly string[], bind: Bind, unmatched: Unmatched[]) {
    const bound = new Set<string>();
    for (const entry of names) {
      const matching = this.#names.matching(entry);
      if (matching.length === 0) {
        unmatched.push(unmatchedEntry(entry, nothing(entry)));
      }
      for (const runbook of matching) {
        if (bound.size >= MOST_BY_ANNOTATION && !bound.has(runbook.id)) {
          unmatched.push(unmatchedEntry(entry, tooMany(matching.length)));
          return;
        }
        bound.add(runbook.id);
        bind(runbook, 'annotation', entry);
      }
    }
  }
}

type Bind = (
  runbook: BindableRunbook,
  reason: RunbookBindingRow['reason'],
  entry: string,
) => void;

function isDocument({ format }: BindableRunbook): boolean {
  return format === 'ssmAutomation' || format === 'ssmCommand';
}

function unmatchedEntry(entry: string, message: string): Unmatched {
  return { annotation: RUNBOOKS_ANNOTATION, entry, message };
}

function nothing(entry: string): string {
  return entry.includes('://')
    ? `'${entry}' is an address. Name a document, write a path of the repository as ./folder, or add a link of the type runbook.`
    : `No source has a runbook of the name '${entry}'. Correct the name, or look on the page of sources whether all could be read; a path begins with './'.`;
}

function tooMany(found: number): string {
  return `It matches ${found} runbooks, and an entity takes at most ${MOST_BY_ANNOTATION} by its annotation; the rest are left out. Narrow it.`;
}
