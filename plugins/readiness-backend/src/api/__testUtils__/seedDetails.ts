import { Knex } from 'knex';
import { READ_AT, READ_EARLIER } from './instants';

/** Facts, history, resources and runs. */
export async function seedDetails(database: Knex) {
  const entity_ref = 'component:default/ledger';
  await database('facts').insert([
    {
      entity_ref,
      collector_id: 'catalog',
      fact_values: JSON.stringify({
        owner: { ref: 'group:default/payments' },
        removed: 1,
      }),
      changed_at: READ_AT,
    },
    {
      entity_ref,
      collector_id: 'uninstalled',
      fact_values: '{"x":1}',
      changed_at: READ_AT,
    },
  ]);
  await database('transitions').insert([
    {
      entity_ref,
      check_id: 'has-owner',
      from_outcome: 'unknown',
      to_outcome: 'pass',
      message: 'Owned.',
      at: READ_EARLIER,
    },
    {
      entity_ref,
      check_id: 'no-critical-findings',
      from_outcome: 'pass',
      to_outcome: 'fail',
      message: 'Found.',
      at: READ_AT,
    },
  ]);
  await database('resources').insert([
    {
      resource_id: 'arn:aws:s3:::b',
      account: '111122223333',
      region: 'eu-west-1',
      type: 'bucket',
    },
    {
      resource_id: 'arn:aws:s3:::lost1',
      account: '111122223333',
      region: 'eu-west-1',
      type: 'bucket',
    },
    {
      resource_id: 'arn:aws:s3:::lost2',
      account: '111122223333',
      region: 'eu-west-1',
      type: 'bucket',
    },
    {
      resource_id: 'arn:aws:sqs:x',
      account: '111122223333',
      region: 'eu-west-1',
      type: 'queue',
    },
  ]);
  await database('resource_entities').insert({
    entity_ref,
    resource_id: 'arn:aws:s3:::b',
    reason: 'tags',
    annotation: 'opsready.io/aws-tags',
  });
  const run = {
    collector_id: 'aws-security-hub',
    mode: 'full',
    replica: 'a',
    read_count: 0,
    added_count: 0,
  };
  await database('collection_runs').insert([
    {
      ...run,
      id: 'r1',
      target_id: '111122223333/eu-west-1',
      status: 'succeeded',
      started_at: READ_EARLIER,
      finished_at: READ_AT,
      duration_ms: 5,
      read_count: 7,
      added_count: 7,
    },
    {
      ...run,
      id: 'r2',
      target_id: '111122223333/us-east-1',
      status: 'running',
      started_at: READ_AT,
    },
  ]);
}
