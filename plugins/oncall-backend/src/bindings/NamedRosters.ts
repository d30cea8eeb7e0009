import { ANNOTATION_ONCALL } from '@opsready/backstage-plugin-oncall-common';
import { EntityRow, UnmatchedEntryRow } from '../database/tables';
import { StoredProviderBinding } from '../entities/StoredProviderBinding';
import { entriesOf, readEntry } from './readEntry';
import { RosterNames } from './RosterNames';

/** What of an entity names rosters. */
export type NamingEntity = Pick<
  EntityRow,
  'entity_ref' | 'oncall_annotation' | 'provider_bindings'
>;

/** A roster that annotations of an entity name. */
export interface NamedBinding {
  rosterId: string;
  /** What the roster is called by its own id, alone and with its target before it. */
  called: string[];
  environment: string;
  kind: 'annotation' | 'providerAnnotation';
  annotation: string;
  entry: string;
}

/** An entry that names nothing. */
export type Unmatched = Pick<
  UnmatchedEntryRow,
  'annotation' | 'entry' | 'message'
>;

/** What the annotations of one entity come to. */
export interface NamedRosters {
  bindings: NamedBinding[];
  unmatched: Unmatched[];
}

/**
 * Which rosters the annotations of an entity name: our own first, then those of providers' own worlds. Pure.
 *
 * @param titles - of the providers that are installed, by id
 */
export function namedRosters(
  entity: NamingEntity,
  names: RosterNames,
  titles: ReadonlyMap<string, string>,
): NamedRosters {
  const found: NamedRosters = { bindings: [], unmatched: [] };
  const environments = new Set<string>();
  const bound = new Set<string>();
  const name = (
    binding: Omit<NamedBinding, 'rosterId' | 'called'>,
    providerId: string,
    rosterName: string,
  ) => {
    const roster = names.find(providerId, rosterName);
    const { annotation, entry, environment } = binding;
    if (!('rosterId' in roster)) {
      const title = titles.get(providerId) ?? providerId;
      const message = nothing(title, rosterName, roster.targets);
      found.unmatched.push({ annotation, entry, message });
      return;
    }
    const key = `${environment}\n${roster.rosterId}`;
    if (!bound.has(key)) {
      bound.add(key);
      found.bindings.push({ ...binding, ...roster });
    }
  };
  for (const entry of entriesOf(entity.oncall_annotation)) {
    const annotation = ANNOTATION_ONCALL;
    const read = readEntry(entry);
    const problem = problemOf(read, environments, titles);
    if (!read || problem) {
      const message = problem ?? '';
      found.unmatched.push({ annotation, entry, message });
      continue;
    }
    const { environment, providerId, rosterId } = read;
    environments.add(environment);
    const kind = 'annotation';
    name({ kind, annotation, entry, environment }, providerId, rosterId);
  }
  const others: StoredProviderBinding[] = JSON.parse(entity.provider_bindings);
  for (const { providerId, annotation, entry, rosterId, targetId } of others) {
    const kind = 'providerAnnotation';
    const rosterName = targetId ? `${targetId}/${rosterId}` : rosterId;
    name({ kind, annotation, entry, environment: '' }, providerId, rosterName);
  }
  return found;
}

function problemOf(
  read: ReturnType<typeof readEntry>,
  environments: ReadonlySet<string>,
  titles: ReadonlyMap<string, string>,
): string | undefined {
  if (!read) {
    return 'It is no roster. Write <provider>:<id>, or <environment>=<provider>:<id>.';
  }
  const { environment, providerId } = read;
  if (!titles.has(providerId)) {
    const known = [...titles.keys()].sort().join(', ');
    return `No provider '${providerId}' is installed; there are ${known}. Write one of them before the colon.`;
  }
  return environment !== '' && environments.has(environment)
    ? `The environment '${environment}' is named twice. Name each once, and put several rosters together at the provider.`
    : undefined;
}

function nothing(title: string, name: string, targets: string[]): string {
  return targets.length > 0
    ? `${title} has '${name}' in several places. Write which: ${targets
        .map(target => `${target}/${name}`)
        .join(' or ')}.`
    : `${title} has no roster '${name}'. Correct the id, or look on the page of sources whether it could be read.`;
}
