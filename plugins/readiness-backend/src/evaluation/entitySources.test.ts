import { EntityRow } from '../database/tables';
import { entitySources } from './entitySources';
import { ScopeSources } from './ScopeSource';

const collectors = new Map([
  ['catalog', { id: 'catalog', kind: 'entity' as const }],
  ['hub', { id: 'hub', kind: 'target' as const }],
  ['config', { id: 'config', kind: 'target' as const }],
]);
const fresh: ScopeSources = {
  catalog: { state: 'fresh' },
  hub: { state: 'stale', reason: 'Late.', missingPermission: 'hub:Read' },
  config: { state: 'notEnabled' },
};

function states(
  entity: Pick<EntityRow, 'claims' | 'resource_count'>,
  scopeSources = fresh,
) {
  const sources = entitySources({ entity, scopeSources, collectors });
  return [sources.catalog.state, sources.hub.state, sources.config.state];
}

describe('entitySources', () => {
  it('is what the targets say for an entity with resources', () => {
    const entity = { claims: 'claims' as const, resource_count: 2 };
    expect(states(entity)).toEqual(['fresh', 'stale', 'notEnabled']);
    expect(
      entitySources({ entity, scopeSources: fresh, collectors }).hub,
    ).toMatchObject({ reason: 'Late.', missingPermission: 'hub:Read' });
  });

  it('is what the claims say where they reach nothing', () => {
    expect(states({ claims: 'none', resource_count: 0 })).toEqual([
      'fresh',
      'nothingClaimed',
      'nothingClaimed',
    ]);
    expect(states({ claims: 'invalid', resource_count: 0 })).toEqual([
      'fresh',
      'claimsInvalid',
      'claimsInvalid',
    ]);
  });

  it('says that nothing matches only once all sources were read', () => {
    const entity = { claims: 'claims' as const, resource_count: 0 };
    expect(states(entity)).toEqual([
      'fresh',
      'matchesNothing',
      'matchesNothing',
    ]);
    expect(
      states(entity, { ...fresh, config: { state: 'neverRead' } }),
    ).toEqual(['fresh', 'neverRead', 'neverRead']);
  });

  it('is never read where nothing is known of a source', () => {
    const entity = { claims: 'claims' as const, resource_count: 1 };
    expect(states(entity, {})).toEqual(['neverRead', 'neverRead', 'neverRead']);
  });

  it('says where what is claimed is not read at all', () => {
    const entity = { claims: 'claims' as const, resource_count: 0 };
    const scopeSources: ScopeSources = { catalog: { state: 'fresh' } };
    expect(entitySources({ entity, scopeSources, collectors }).hub).toEqual({
      state: 'neverRead',
      reason: expect.stringContaining('is not read'),
    });
  });

  it('gives a reason wherever it says more than the targets', () => {
    for (const claims of ['none', 'invalid', 'claims'] as const) {
      const sources = entitySources({
        entity: { claims, resource_count: 0 },
        scopeSources: fresh,
        collectors,
      });
      expect(sources.hub.reason).toMatch(/\.$/);
    }
  });
});
