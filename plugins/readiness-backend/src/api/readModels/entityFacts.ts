import { entityNotFound } from '@opsready/backstage-plugin-opsready-node';
import { EntityFacts } from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import {
  EntityRow,
  FactsRow,
  ResourceEntityRow,
  ResourceRow,
} from '../../database/tables';
import { Definitions } from '../../definitions/Definitions';
import { confirmedAt } from './confirmedAt';

const MOST_RESOURCES = 200;

type MappedRow = Pick<
  ResourceEntityRow,
  'resource_id' | 'reason' | 'annotation'
> &
  Partial<Pick<ResourceRow, 'type' | 'account' | 'region'>>;

/** Everything that was collected about one entity. Throws `NotFoundError` where it is not known or has left. */
export async function entityFacts(options: {
  database: Knex;
  definitions: Definitions;
  entityRef: string;
  now: Date;
}): Promise<EntityFacts> {
  const { database, definitions, entityRef, now } = options;
  const entity = await database<EntityRow>('entities')
    .where({ entity_ref: entityRef })
    .whereNull('left_at')
    .first('scope_id');
  if (!entity) {
    throw entityNotFound(entityRef);
  }
  const [facts, confirmed, resources] = await Promise.all([
    database<FactsRow>('facts').where({ entity_ref: entityRef }).select(),
    confirmedAt(database, entity.scope_id),
    mappedResources(database, entityRef),
  ]);
  return {
    entityRef,
    now: now.toISOString(),
    items: facts
      .flatMap(row =>
        factItems(row, definitions, confirmed.get(row.collector_id)),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    resources: resources.map(row => ({
      resourceId: row.resource_id,
      type: row.type ?? undefined,
      account: row.account ?? undefined,
      region: row.region ?? undefined,
      reason: row.reason,
      annotation: row.annotation,
    })),
  };
}

async function mappedResources(
  database: Knex,
  entityRef: string,
): Promise<MappedRow[]> {
  return database('resource_entities as m')
    .leftJoin('resources as r', 'r.resource_id', 'm.resource_id')
    .where('m.entity_ref', entityRef)
    .orderBy('m.resource_id')
    .limit(MOST_RESOURCES)
    .select(
      'm.resource_id',
      'm.reason',
      'm.annotation',
      'r.type',
      'r.account',
      'r.region',
    );
}

// What a collector no longer declares, or a collector that is no longer installed, is not shown.
function factItems(
  row: FactsRow,
  definitions: Definitions,
  confirmed: string | undefined,
): EntityFacts['items'] {
  const declared = definitions.collectors.get(row.collector_id)?.facts ?? {};
  const values = JSON.parse(row.fact_values);
  return Object.entries(declared)
    .filter(([name]) => values[name] !== undefined)
    .map(([name, { type, description }]) => {
      const id = `${row.collector_id}/${name}`;
      const maxAge = definitions.maxAges[id];
      return {
        id,
        collectorId: row.collector_id,
        type,
        description,
        value: values[name],
        changedAt: row.changed_at,
        confirmedAt: confirmed,
        expiresAt:
          confirmed && maxAge
            ? new Date(Date.parse(confirmed) + maxAge).toISOString()
            : undefined,
      };
    });
}
