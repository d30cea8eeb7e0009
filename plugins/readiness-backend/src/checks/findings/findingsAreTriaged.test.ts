import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { findingsAreTriaged } from './findingsAreTriaged';

const watched = {
  'aws-security-hub/enabled-standards': [
    { account: '111122223333', region: 'eu-west-1', standards: ['fsbp'] },
  ],
};

const since = (...instants: Array<string | undefined>) => ({
  ...watched,
  'aws-security-hub/untriaged-findings': {
    count: instants.length,
    total: 20,
    items: instants.map((at, index) => ({
      label: `Finding ${index}`,
      ...(at !== undefined && { at }),
    })),
  },
});
const now = '2026-11-30T12:00:00.000Z';

CheckTester.run(findingsAreTriaged, {
  cases: [
    {
      name: 'no finding, and nobody who would make one',
      facts: {
        'aws-security-hub/untriaged-findings': {
          count: 0,
          total: 0,
          items: [],
        },
        'aws-security-hub/enabled-standards': [
          { account: '111122223333', region: 'eu-west-1', standards: [] },
        ],
      },
      outcome: 'unknown',
      message: /nobody has looked/,
    },
    { name: 'none wait', facts: since(), outcome: 'pass', evidence: 0 },
    {
      name: 'one waits since just less than 14 days',
      facts: since('2026-11-16T12:00:00.001Z'),
      now,
      outcome: 'pass',
      message: '1 critical or high finding waits for triage, none for 14 days.',
      changesAt: '2026-11-30T12:00:00.001Z',
    },
    {
      name: 'one waits since 14 days',
      facts: since('2026-11-16T12:00:00.000Z', '2026-11-29T00:00:00.000Z'),
      now,
      outcome: 'warn',
      message:
        '2 critical or high findings wait for triage, the oldest since 2026-11-16; after 30 days this fails.',
      changesAt: '2026-12-16T12:00:00.000Z',
    },
    {
      name: 'one waits since just less than 30 days',
      facts: since('2026-10-31T12:00:00.001Z'),
      now,
      outcome: 'warn',
      changesAt: '2026-11-30T12:00:00.001Z',
    },
    {
      name: 'one waits since 30 days',
      facts: since('2026-10-31T12:00:00.000Z'),
      now,
      outcome: 'fail',
      message: /the oldest since 2026-10-31; 30 days are the limit/,
      evidence: 1,
    },
    {
      name: 'one waits since nobody knows when',
      facts: since('2026-11-29T00:00:00.000Z', undefined),
      now,
      outcome: 'unknown',
      message: /does not say since when of 1/,
    },
    {
      name: 'one is too old whatever the other is',
      facts: since('2026-01-01T00:00:00.000Z', undefined),
      now,
      outcome: 'fail',
    },
  ],
});
