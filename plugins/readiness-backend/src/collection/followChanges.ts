import { Collector } from '@opsready/backstage-plugin-readiness-node';
import { Knex } from 'knex';
import {
  queueEvaluation,
  queueFacts,
  queueFactsOfResources,
  queueFactsOfTarget,
} from '../facts/queues';
import { assignScopes } from '../mapping/assignScopes';
import { mapResources } from '../mapping/mapResources';
import { RecordChanges } from '../records/writeRecords';
import { targetCollectorIdsOf } from './targetCollectorIdsOf';

/** What follows from changed records, in the transaction that changed them: mapping, facts, evaluation. */
export async function followChanges(
  trx: Knex,
  collectorId: string,
  { resourceIds, targets }: RecordChanges,
  collectors: readonly Collector[],
): Promise<void> {
  const remapped =
    resourceIds.length > 0 ? await mapResources(trx, { resourceIds }) : [];
  await assignScopes(trx, remapped, collectors);
  await queueFacts(trx, targetCollectorIdsOf(collectors), remapped);
  await queueFactsOfResources(trx, collectorId, resourceIds);
  for (const target of targets) {
    await queueFactsOfTarget(trx, collectorId, target);
  }
  await queueEvaluation(trx, remapped);
}
