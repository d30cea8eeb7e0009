import { Sources } from '@opsready/backstage-plugin-oncall-common';
import {
  SourceRegistry,
  sourceState,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { SourceTargetRow } from '../../database/tables';

/** Each source in each place, by id. */
export async function sources(options: {
  database: Knex;
  sources: SourceRegistry;
  now: Date;
}): Promise<Sources> {
  const { database, now } = options;
  const rows = await database<SourceTargetRow>('source_targets')
    .whereIn('source_id', [...options.sources.keys()])
    .orderBy(['source_id', 'target_id']);
  return {
    now: now.toISOString(),
    items: rows.map(row => ({
      ...sourceState(row, options.sources.get(row.source_id)!, now),
      targetId: row.target_id,
      place: row.title ?? undefined,
    })),
  };
}
