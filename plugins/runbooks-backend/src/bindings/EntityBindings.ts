import { groupedBy } from '../database/groupedBy';
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

/** The bindings that hold for an entity by itself. */
interface Direct {
  rows: Array<Pick<RunbookBindingRow, 'runbook_id' | 'reason' | 'entry'>>;
  unmatched: Unmatched[];
}

/**
 * Which runbooks fit which entities: by the entity's annotation, by the document's own word, by what was found in its
 * repository and catalog entry, and by what holds for its system and its owner. No I/O.
 */
export class EntityBindings {
  readonly #names: RunbookNames;
  readonly #consents: ResolvedConsents;
  readonly #byOrigin: ReadonlyMap<string, BindableRunbook[]>;
  readonly #entities: ReadonlyMap<string, BindableEntity>;
  readonly #direct = new Map<string, Direct>();

  constructor(options: {
    runbooks: readonly BindableRunbook[];
    entities: ReadonlyMap<string, BindableEntity>;
    consents: ResolvedConsents;
  }) {
    this.#names = new RunbookNames(options.runbooks);
    this.#consents = options.consents;
    this.#entities = options.entities;
    this.#byOrigin = groupedBy(options.runbooks, ({ origin }) => origin);
  }

  of(entity: BindableEntity): {
    rows: RunbookBindingRow[];
    unmatched: Unmatched[];
  } {
    const { entity_ref, system_ref, owner_ref } = entity;
    const direct = this.#directOf(entity);
    const rows: RunbookBindingRow[] = direct.rows.map(row => ({
      ...row,
      entity_ref,
      via: '',
    }));
    for (const [reason, via] of [
      ['system', system_ref],
      ['owner', owner_ref],
    ] as const) {
      const parent = via ? this.#entities.get(via) : undefined;
      if (parent && via) {
        const runbookIds = new Set<string>();
        for (const { runbook_id, entry } of this.#cachedDirectOf(parent).rows) {
          if (!runbookIds.has(runbook_id)) {
            runbookIds.add(runbook_id);
            rows.push({ runbook_id, entity_ref, reason, via, entry });
          }
        }
      }
    }
    return { rows, unmatched: direct.unmatched };
  }

  /** Of what many entities come down from. */
  #cachedDirectOf(parent: BindableEntity): Direct {
    const known = this.#direct.get(parent.entity_ref);
    if (known) {
      return known;
    }
    const direct = this.#directOf(parent);
    this.#direct.set(parent.entity_ref, direct);
    return direct;
  }

  #directOf(entity: BindableEntity): Direct {
    const { entity_ref, runbooks_annotation } = entity;
    const direct: Direct = { rows: [], unmatched: [] };
    this.#addAnnotated(readEntries(runbooks_annotation).names, direct);
    for (const { runbook, entry } of this.#consents.byEntity.get(entity_ref) ??
      []) {
      const reason = isDocument(runbook) ? 'tag' : 'catalog';
      // A document may say the same in two ways.
      if (
        !direct.rows.some(
          row => row.runbook_id === runbook.id && row.reason === reason,
        )
      ) {
        direct.rows.push({ runbook_id: runbook.id, reason, entry });
      }
    }
    for (const { id, format, name } of this.#byOrigin.get(entity_ref) ?? []) {
      const reason = format === 'markdown' ? 'repository' : 'catalog';
      direct.rows.push({ runbook_id: id, reason, entry: name });
    }
    return direct;
  }

  #addAnnotated(names: readonly string[], direct: Direct) {
    const bound = new Set<string>();
    for (const entry of names) {
      const matching = this.#names.matching(entry);
      if (matching.length === 0) {
        direct.unmatched.push(unmatched(entry, nothing(entry)));
      }
      for (const { id } of matching) {
        if (bound.has(id)) {
          continue;
        }
        if (bound.size >= MOST_BY_ANNOTATION) {
          direct.unmatched.push(unmatched(entry, tooMany(matching.length)));
          return;
        }
        bound.add(id);
        direct.rows.push({ runbook_id: id, reason: 'annotation', entry });
      }
    }
  }
}

function isDocument({ format }: BindableRunbook): boolean {
  return format === 'ssmAutomation' || format === 'ssmCommand';
}

function unmatched(entry: string, message: string): Unmatched {
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
