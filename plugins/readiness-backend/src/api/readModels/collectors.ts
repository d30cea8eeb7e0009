import {
  Collectors,
  CollectorStatus,
} from '@opsready/backstage-plugin-readiness-common';
import { Collector } from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import { CollectionCycleRow } from '../../database/tables';
import { Definitions } from '../../definitions/Definitions';
import { targetRows, TargetStatusRow } from './targetRows';
import { targetStatus } from './targetStatus';

/** Each collector with its targets, by id. */
export async function collectors(options: {
  database: Knex;
  definitions: Definitions;
  now: Date;
}): Promise<Collectors> {
  const { database, definitions, now } = options;
  const [targets, cycles] = await Promise.all([
    targetRows(database),
    database<CollectionCycleRow>('collection_cycles').select(),
  ]);
  const cycleAt = new Map(
    cycles.map(cycle => [cycle.collector_id, cycle.clock_at]),
  );
  const items = [...definitions.collectors.values()]
    .map(collector =>
      collectorStatus({
        collector,
        rows: targets.filter(row => row.collector_id === collector.id),
        lastCycleAt: cycleAt.get(collector.id),
        frequency: definitions.frequencies.get(collector.id),
        timeout: definitions.timeouts.get(collector.id),
        now,
      }),
    )
    .sort((a, b) => (a.collectorId < b.collectorId ? -1 : 1));
  return { now: now.toISOString(), items };
}

function collectorStatus(options: {
  collector: Collector;
  rows: TargetStatusRow[];
  lastCycleAt: string | undefined;
  frequency: number | undefined;
  timeout: number | undefined;
  now: Date;
}): CollectorStatus {
  const { collector, lastCycleAt, frequency } = options;
  const targets = knownTargets(collector, options.rows).map(row =>
    targetStatus({ ...options, row }),
  );
  return {
    collectorId: collector.id,
    title: collector.title,
    description: collector.description,
    requiredPermissions: collector.requiredPermissions,
    deniedPermissions: [
      ...new Set(
        targets.flatMap(({ error }) => error?.missingPermission ?? []),
      ),
    ].sort(),
    facts: Object.keys(collector.facts).map(fact => `${collector.id}/${fact}`),
    lastCycleAt,
    nextCycleAt:
      lastCycleAt && frequency
        ? new Date(Date.parse(lastCycleAt) + frequency).toISOString()
        : undefined,
    targets,
  };
}

// Config says which targets there are: one without a row was never read, a row without a target is history.
function knownTargets(
  collector: Collector,
  rows: TargetStatusRow[],
): Array<Partial<TargetStatusRow> & { target_id: string }> {
  if (collector.kind === 'entity') {
    return rows;
  }
  return collector.targets.map(({ id, account, region, environment }) => ({
    ...rows.find(row => row.target_id === id),
    target_id: id,
    account,
    region,
    environment: environment ?? null,
  }));
}
