import { FactValue } from '@opsready/backstage-plugin-readiness-common';
import { writeFacts } from '@opsready/backstage-plugin-readiness-backend/src/facts/writeFacts';
import { queueEvaluation } from '@opsready/backstage-plugin-readiness-backend/src/facts/queues';
import { Knex } from 'knex';
import { BenchFact, collectorIds, factNames } from './definitions';

const BATCH = 500;
/** The instant that the clock is held at. */
export const NOW = new Date('2026-11-21T12:00:00.000Z');
const READ_AT = '2026-11-21T11:50:00.000Z';

export const refOf = (index: number) => `component:default/service-${index}`;
export const ownerOf = (index: number, count: number) =>
  `group:default/team-${index % Math.max(6, Math.floor(count / 40))}`;
export const systemOf = (index: number, count: number) =>
  `system:default/system-${index % Math.max(6, Math.floor(count / 20))}`;

/** Entities that rest on sources which were all read; no facts yet. */
export async function seedEntities(knex: Knex, count: number): Promise<void> {
  await knex('scopes').insert({ scope_id: 'all', sources: '{}' });
  for (const collector_id of collectorIds) {
    await knex('scope_targets').insert({
      scope_id: 'all',
      collector_id,
      target_id: 'all',
    });
    await knex('collection_targets').insert({
      collector_id,
      target_id: 'all',
      last_success_at: READ_AT,
      state: 'ok',
    });
  }
  for (let start = 0; start < count; start += BATCH) {
    const rows = indices(start, count).map(index => entityRow(index, count));
    await knex.batchInsert('entities', rows, 100);
  }
}

function entityRow(index: number, count: number) {
  return {
    entity_ref: refOf(index),
    kind: 'component',
    namespace: 'default',
    name: `service-${index}`,
    title: `Service ${index}`,
    type: 'service',
    lifecycle: 'production',
    tier: index % 4,
    owner_ref: ownerOf(index, count),
    system_ref: systemOf(index, count),
    search_text: `service-${index} service ${index}`,
    selector: JSON.stringify({
      resourceIds: [],
      tagSets: [
        {
          pairs: [{ key: 'service', value: `service-${index}` }],
          annotation: 'opsready.io/aws-tags',
        },
      ],
      wholeAccounts: [],
      problems: [],
    }),
    claims: 'claims',
    resource_count: 5,
    reach: '[]',
    scope_id: 'all',
    content_hash: String(index),
  };
}

/** Stores facts as a collector's read does, and asks for what they concern to be evaluated. */
export async function storeFacts(
  knex: Knex,
  options: { count: number; every: number; version: number },
): Promise<void> {
  const { count, every, version } = options;
  const concerned = indices(0, count, count).filter(
    index => index % every === 0,
  );
  for (const collectorId of collectorIds) {
    for (let start = 0; start < concerned.length; start += BATCH) {
      const facts = new Map<string, Record<string, FactValue>>();
      for (const index of concerned.slice(start, start + BATCH)) {
        facts.set(refOf(index), factsOf(index, version));
      }
      await knex.transaction(async trx => {
        const at = NOW.toISOString();
        const changed = await writeFacts(trx, { collectorId, facts, at });
        await queueEvaluation(trx, changed);
      });
    }
  }
}

function factsOf(index: number, version: number): Record<string, FactValue> {
  return Object.fromEntries(
    factNames.map((name, fact) => {
      // About one in four is wrong, differently for each entity; a new version turns some of them
      const wrong = (index * 7 + fact * 3 + version) % 4 === 0;
      const value: BenchFact = {
        count: wrong ? 2 : 0,
        total: 20,
        items: wrong
          ? [1, 2].map(item => ({
              label: `Finding ${item}`,
              resource: `arn:aws:sqs:eu-west-1:111122223333:service-${index}-${item}`,
              link: 'https://eu-west-1.console.aws.amazon.com/sqs/home',
            }))
          : [],
      };
      return [name, value as unknown as FactValue];
    }),
  );
}

function indices(start: number, count: number, size = BATCH): number[] {
  const length = Math.min(size, count - start);
  return Array.from({ length }, (_, offset) => start + offset);
}
