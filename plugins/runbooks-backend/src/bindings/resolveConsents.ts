import { BindableEntity, BindableRunbook } from './Bindable';

/** An entity that a document names, and the word that it does so with. */
export interface Consent {
  runbook: BindableRunbook;
  entry: string;
}

/** To which entities documents consent, by entity ref, and what is wrong with the words of each document, by its id. */
export interface ResolvedConsents {
  byEntity: ReadonlyMap<string, Consent[]>;
  problems: ReadonlyMap<string, string[]>;
}

/**
 * Finds the entities that documents name: by full ref, by `kind:name` in the default namespace, or by a name that only one
 * entity has. A name of several entities is nobody's: whoever registers a namesake must not take a document over. Pure.
 */
export function resolveConsents(
  runbooks: Iterable<BindableRunbook>,
  entities: Iterable<BindableEntity>,
): ResolvedConsents {
  const refs = new Set<string>();
  const byName = new Map<string, string[]>();
  for (const { entity_ref, name } of entities) {
    refs.add(entity_ref);
    const same = byName.get(name) ?? [];
    same.push(entity_ref);
    byName.set(name, same);
  }
  const byEntity = new Map<string, Consent[]>();
  const problems = new Map<string, string[]>();
  for (const runbook of runbooks) {
    for (const entry of wordsOf(runbook.consents)) {
      const found = lookUp(entry.toLocaleLowerCase('en-US'), refs, byName);
      if (found.length === 1) {
        const consents = byEntity.get(found[0]) ?? [];
        consents.push({ runbook, entry });
        byEntity.set(found[0], consents);
      } else {
        const said = problems.get(runbook.id) ?? [];
        said.push(problemOf(entry, found.length));
        problems.set(runbook.id, said);
      }
    }
  }
  return { byEntity, problems };
}

/** A tag's value may hold several words: AWS allows blanks in it, and no comma. */
export function wordsOf(consents: readonly string[]): Set<string> {
  return new Set(
    consents.flatMap(text => text.split(/[\s,]+/)).filter(word => word !== ''),
  );
}

function lookUp(
  word: string,
  refs: ReadonlySet<string>,
  byName: ReadonlyMap<string, string[]>,
): string[] {
  if (!word.includes(':')) {
    return byName.get(word) ?? [];
  }
  const ref = word.includes('/') ? word : word.replace(':', ':default/');
  return refs.has(ref) ? [ref] : [];
}

function problemOf(entry: string, found: number): string {
  return found === 0
    ? `It names the entity '${entry}' (tag opsready:entity), which the catalog does not have. Correct the tag, or register the entity.`
    : `It names the entity '${entry}' (tag opsready:entity), and ${found} entities have that name. Write the one that is meant as kind:namespace/name.`;
}
