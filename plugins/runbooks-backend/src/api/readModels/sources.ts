import { sourceState } from '@opsready/backstage-plugin-opsready-node';
import {
  SourceState,
  Sources,
} from '@opsready/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { SourceTargetRow } from '../../database/tables';
import { placeOf } from '../../runbooks/summaryOf';
import { SourceRegistry } from '../../sources/SourceRegistry';
import { sourceSummary } from '../../sources/sourceSummary';

/** Each source in each place, by id. */
export async function sources(options: {
  database: Knex;
  registry: SourceRegistry;
  now: Date;
}): Promise<Sources> {
  const { database, registry, now } = options;
  const rows = await targetRows(database, registry);
  return {
    now: now.toISOString(),
    items: rows.map(row => ({
      ...sourceState(row, registry.get(row.source_id)!, now),
      place: placeOf(row),
    })),
  };
}

/** Each source over all its places, by id. */
export async function sourceSummaries(options: {
  database: Knex;
  registry: SourceRegistry;
  now: Date;
}): Promise<SourceState[]> {
  const { database, registry, now } = options;
  const rows = await targetRows(database, registry);
  return [...registry].flatMap(([id, scheduled]) => {
    const own = rows.filter(row => row.source_id === id);
    return sourceSummary(own, scheduled, now) ?? [];
  });
}

async function targetRows(
  database: Knex,
  registry: SourceRegistry,
): Promise<SourceTargetRow[]> {
  return database<SourceTargetRow>('source_targets')
    .whereIn('source_id', [...registry.keys()])
    .orderBy(['source_id', 'target_id']);
}
