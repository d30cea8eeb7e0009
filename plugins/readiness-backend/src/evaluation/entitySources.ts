import { Collector } from '@opsready/backstage-plugin-readiness-node';
import { EntityRow } from '../database/tables';
import { ScopeSource, ScopeSources } from './ScopeSource';

/**
 * What one collector can say about one entity: what its targets say, unless the entity's claims say more.
 *
 * - `nothingClaimed`: the entity claims no resources.
 * - `claimsInvalid`: all that it claims is malformed or refused.
 * - `matchesNothing`: its targets were read, and none of their resources is claimed.
 */
export interface EntitySource extends Omit<ScopeSource, 'state'> {
  state:
    | ScopeSource['state']
    | 'nothingClaimed'
    | 'claimsInvalid'
    | 'matchesNothing';
}

/** By collector id. */
export type EntitySources = Record<string, EntitySource>;

const NOTHING_CLAIMED: EntitySource = {
  state: 'nothingClaimed',
  reason:
    'The entity claims no resources at this source. Where it has some, claim them in an annotation.',
};
const CLAIMS_INVALID: EntitySource = {
  state: 'claimsInvalid',
  reason:
    'Nothing that the entity claims can be used as it is written. Mend the annotations that are listed as problems.',
};
const MATCHES_NOTHING: EntitySource = {
  state: 'matchesNothing',
  reason:
    'No resource that was read is claimed by the entity. Compare its annotations with the resources and their tags.',
};
const NEVER_READ: EntitySource = {
  state: 'neverRead',
  reason:
    'The source was not read yet since the entity appeared or changed what it claims.',
};
const NO_TARGET: EntitySource = {
  state: 'neverRead',
  reason:
    'What the entity claims lies where this source is not read. Have the account and Region read, or mend the annotation.',
};

/** The state of each installed source for one entity; the one place where claims and sources meet. Pure. */
export function entitySources(options: {
  entity: Pick<EntityRow, 'claims' | 'resource_count'>;
  scopeSources: ScopeSources;
  collectors: ReadonlyMap<string, Pick<Collector, 'id' | 'kind'>>;
}): EntitySources {
  const { entity, scopeSources, collectors } = options;
  // A scope that was looked at says nothing about a source only where no target of the source is in it.
  const absent = Object.keys(scopeSources).length > 0 ? NO_TARGET : NEVER_READ;
  const sources: EntitySources = {};
  for (const { id, kind } of collectors.values()) {
    const source = scopeSources[id] ?? absent;
    sources[id] = kind === 'entity' ? source : claimed(entity, source);
  }
  return entity.claims === 'claims' && entity.resource_count === 0
    ? withoutResources(sources, scopeSources, collectors)
    : sources;
}

function claimed(
  entity: Pick<EntityRow, 'claims'>,
  source: EntitySource,
): EntitySource {
  switch (entity.claims) {
    case 'none':
      return NOTHING_CLAIMED;
    case 'invalid':
      return CLAIMS_INVALID;
    default:
      return source;
  }
}

// Which resources there are is known only once every inventory was read: until then their absence says nothing.
function withoutResources(
  sources: EntitySources,
  scopeSources: ScopeSources,
  collectors: ReadonlyMap<string, Pick<Collector, 'id' | 'kind'>>,
): EntitySources {
  const ids = [...collectors.values()]
    .filter(({ kind }) => kind === 'target')
    .map(({ id }) => id);
  const inScope = ids.filter(id => scopeSources[id] !== undefined);
  if (inScope.length === 0) {
    return sources;
  }
  const unread = inScope.find(id => sources[id].state === 'neverRead');
  const result = { ...sources };
  for (const id of ids) {
    result[id] = unread === undefined ? MATCHES_NOTHING : sources[unread];
  }
  return result;
}
