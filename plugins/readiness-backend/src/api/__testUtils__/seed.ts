import { NOW, READ_AT, READ_EARLIER } from './instants';
import { seedDetails } from './seedDetails';
import {
  CheckResult,
  Level,
  LEVELS,
  ScorecardResult,
} from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';

export { NOW, READ_AT };

export interface SeededEntity {
  name: string;
  owner?: string;
  system?: string;
  tier?: number;
  level: Level;
  score: number;
  claims?: 'none' | 'invalid' | 'claims';
  left?: boolean;
}

const refOf = (name: string) => `component:default/${name}`;

/** Worst first, as the list should have them. */
export const ENTITIES: SeededEntity[] = [
  {
    name: 'ledger',
    owner: 'payments',
    system: 'payments',
    tier: 1,
    level: 'none',
    score: 10,
  },
  {
    name: 'cart',
    owner: 'checkout',
    system: 'shop',
    tier: 2,
    level: 'none',
    score: 30,
  },
  { name: 'orphan', level: 'notDetermined', score: -1, claims: 'none' },
  {
    name: 'fraud_detector',
    owner: 'payments',
    system: 'payments',
    tier: 2,
    level: 'bronze',
    score: 60,
    claims: 'invalid',
  },
  {
    name: 'payments-api',
    owner: 'payments',
    system: 'payments',
    tier: 1,
    level: 'gold',
    score: 100,
  },
];

/** Seeds one scope whose Security Hub is stale in one of two Regions, and the entities with results. */
export async function seed(database: Knex): Promise<void> {
  await database('scopes').insert({
    scope_id: 's1',
    sources: JSON.stringify({
      catalog: { state: 'fresh' },
      'aws-security-hub': {
        state: 'stale',
        reason: 'The last read of 111122223333/us-east-1 was denied.',
        missingPermission: 'securityhub:GetFindings',
      },
    }),
  });
  await seedTargets(database);
  for (const entity of ENTITIES) {
    await seedEntity(database, entity);
  }
  await seedEntity(database, {
    name: 'gone',
    owner: 'payments',
    system: 'payments',
    tier: 1,
    level: 'none',
    score: 0,
    left: true,
  });
  await seedDetails(database);
}

async function seedTargets(database: Knex) {
  await database('scope_targets').insert(
    [
      ['catalog', 'all'],
      ['aws-security-hub', '111122223333/eu-west-1'],
      ['aws-security-hub', '111122223333/us-east-1'],
    ].map(([collector_id, target_id]) => ({
      scope_id: 's1',
      collector_id,
      target_id,
    })),
  );
  await database('collection_targets').insert([
    {
      collector_id: 'catalog',
      target_id: 'all',
      last_success_at: READ_AT,
      state: 'ok',
      last_duration_ms: 12,
      record_count: 0,
    },
    {
      collector_id: 'aws-security-hub',
      target_id: '111122223333/eu-west-1',
      environment: 'production',
      last_success_at: READ_AT,
      state: 'ok',
      record_count: 7,
    },
    {
      collector_id: 'aws-security-hub',
      target_id: '111122223333/us-east-1',
      last_success_at: READ_EARLIER,
      last_started_at: READ_AT,
      last_failure_at: READ_AT,
      state: 'failed',
      record_count: 3,
      last_error: JSON.stringify({
        kind: 'AccessDenied',
        message: 'Denied',
        operation: 'securityhub:GetFindings',
        missingPermission: 'securityhub:GetFindings',
      }),
    },
  ]);
  await database('collection_cycles').insert([
    {
      collector_id: 'aws-security-hub',
      started_at: READ_AT,
      clock_at: READ_AT,
    },
    {
      // Began after the last read, and has had its time
      collector_id: 'catalog',
      started_at: NOW,
      clock_at: '2026-11-21T11:58:00.000Z',
    },
  ]);
}

async function seedEntity(database: Knex, entity: SeededEntity) {
  const { name, level, score, claims = 'claims', tier = 0 } = entity;
  const entity_ref = refOf(name);
  const owner_ref = entity.owner ? `group:default/${entity.owner}` : '';
  const system_ref = entity.system ? `system:default/${entity.system}` : '';
  const search_text = `${name} the ${name}`.toLocaleLowerCase('en-US');
  await database('entities').insert({
    entity_ref,
    kind: 'component',
    namespace: 'default',
    name,
    title: `The ${name}`,
    type: 'service',
    lifecycle: 'production',
    tier,
    owner_ref: owner_ref || null,
    system_ref: system_ref || null,
    search_text,
    selector: JSON.stringify({
      resourceIds: [],
      tagSets: [],
      wholeAccounts: [],
      problems:
        claims === 'invalid'
          ? [
              {
                annotation: 'opsready.io/aws-tags',
                kind: 'malformed',
                message: 'No = in it',
              },
            ]
          : [],
    }),
    claims,
    resource_count: claims === 'claims' ? 2 : 0,
    reach: '[]',
    scope_id: 's1',
    content_hash: name,
    left_at: entity.left ? READ_AT : null,
  });
  await database('check_results').insert({
    entity_ref,
    results: JSON.stringify(resultsOf(level)),
    definitions_hash: 'v1',
    evaluated_at: READ_AT,
  });
  await database('scorecard_results').insert({
    scorecard_id: 'ops07',
    entity_ref,
    level,
    level_rank: LEVELS.indexOf(level),
    score,
    detail: JSON.stringify(scorecardResultOf(level, score)),
    owner_ref,
    system_ref,
    tier,
    search_text,
  });
}

function resultsOf(level: Level): CheckResult[] {
  return [
    {
      checkId: 'no-critical-findings',
      outcome: level === 'none' ? 'fail' : 'pass',
      message: 'As found.',
      evidence: [
        {
          label: 'Finding',
          value: 2,
          resource: 'arn:aws:s3:::b',
          link: 'https://example.com',
          at: READ_AT,
        },
      ],
      since: READ_AT,
      changesAt: '2026-11-22T12:00:00.000Z',
    },
    {
      checkId: 'has-roster',
      outcome: 'notApplicable',
      message: 'Source not installed.',
      evidence: [],
      since: READ_AT,
    },
    {
      checkId: 'has-owner',
      outcome: 'pass',
      message: 'Owned.',
      evidence: [],
      since: READ_AT,
    },
    {
      checkId: 'a-check-that-was-removed',
      outcome: 'pass',
      message: 'Yes.',
      evidence: [],
      since: READ_AT,
    },
  ];
}

function scorecardResultOf(level: Level, score: number): ScorecardResult {
  return {
    scorecardId: 'ops07',
    level,
    ...(score >= 0 && { score }),
    counts: {
      pass: 1,
      warn: 0,
      fail: 1,
      notApplicable: 1,
      unknown: 0,
      error: 0,
    },
    sections: [
      { id: 'ops07-bp02', measured: true, score: 0 },
      { id: 'ops07-bp05', measured: false },
    ],
    measuredSections: 1,
    blockers: ['no-critical-findings', 'b', 'c', 'd'],
    reasons: ['A High check fails.'],
  };
}
