import {
  Collectors,
  CollectorStatus,
  TargetStatus,
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
  const [rows, cycles] = await Promise.all([
    targetRows(database),
    database<CollectionCycleRow>('collection_cycles').select(),
  ]);
  const clock = {
    now,
    cycles: new Map(cycles.map(cycle => [cycle.collector_id, cycle.clock_at])),
  };
  const items = [...definitions.collectors.values()]
    .map(collector =>
      collectorStatus({
        collector,
        targets: knownTargets(collector, rows).map(target =>
          'collector_id' in target
            ? targetStatus(target, definitions, clock)
            : target,
        ),
        lastCycleAt: clock.cycles.get(collector.id),
        frequency: definitions.frequencies.get(collector.id),
      }),
    )
    .sort((a, b) => (a.collectorId < b.collectorId ? -1 : 1));
  return { now: now.toISOString(), items };
}

function collectorStatus(options: {
  collector: Collector;
  targets: TargetStatus[];
  lastCycleAt: string | undefined;
  frequency: number | undefined;
}): CollectorStatus {
  const { collector, targets, lastCycleAt, frequency } = options;
  const denied = targets.flatMap(({ error }) => error?.missingPermission ?? []);
  return {
    collectorId: collector.id,
    title: collector.title,
    description: collector.description,
    requiredPermissions: collector.requiredPermissions,
    deniedPermissions: [...new Set(denied)].sort(),
    facts: Object.keys(collector.facts).map(fact => `${collector.id}/${fact}`),
    lastCycleAt,
    nextCycleAt:
      lastCycleAt && frequency
        ? new Date(Date.parse(lastCycleAt) + frequency).toISOString()
        : undefined,
    targets,
  };
}

// Config says which targets there are: one without a row was never due, a row without a target is history.
function knownTargets(
  collector: Collector,
  rows: readonly TargetStatusRow[],
): Array<TargetStatusRow | TargetStatus> {
  const own = rows.filter(row => row.collector_id === collector.id);
  if (collector.kind === 'entity') {
    return own;
  }
  return collector.targets.map(
    ({ id, account, region, environment }) =>
      own.find(row => row.target_id === id) ?? {
        targetId: id,
        account,
        region,
        environment,
        state: 'neverRead',
      },
  );
}
