import { Collector } from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import {
  queueEvaluation,
  queueFacts,
  queueFactsOfResources,
  queueFactsOfTarget,
} from '../facts/queues';
import { assignScopes, entitiesBeyond } from '../mapping/assignScopes';
import { mapResources } from '../mapping/mapResources';
import { RecordChanges } from '../records/writeRecords';
import { targetCollectorIdsOf } from './targetCollectorIdsOf';

/** What follows from changed records, in the transaction that changed them: mapping, facts, evaluation. */
export async function followChanges(
  trx: Knex,
  collectorId: string,
  { resourceIds, targets }: RecordChanges,
  collectors: readonly Collector[],
  /** The target that was read, where records came from one. */
  targetId?: string,
): Promise<void> {
  const remapped =
    resourceIds.length > 0 ? await mapResources(trx, { resourceIds }) : [];
  const beyond =
    targetId !== undefined && resourceIds.length > 0
      ? await entitiesBeyond(
          trx,
          { collector_id: collectorId, target_id: targetId },
          resourceIds,
        )
      : [];
  const moved = await assignScopes(
    trx,
    [...new Set([...remapped, ...beyond])],
    collectors,
  );
  await queueFacts(trx, targetCollectorIdsOf(collectors), remapped);
  await queueFactsOfResources(trx, collectorId, resourceIds);
  for (const target of targets) {
    await queueFactsOfTarget(trx, collectorId, target);
  }
  await queueEvaluation(trx, [...new Set([...remapped, ...moved])]);
}
