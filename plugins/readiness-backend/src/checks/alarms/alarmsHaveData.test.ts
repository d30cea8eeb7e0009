import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { alarmsHaveData } from './alarmsHaveData';

const silent = (total: number, ...instants: string[]) => ({
  'aws-cloudwatch/alarms-without-data': {
    count: instants.length,
    total,
    items: instants.map(at => ({ label: 'queue-depth', at })),
  },
});

CheckTester.run(alarmsHaveData, {
  cases: [
    {
      name: 'the only one gets data',
      facts: silent(1),
      outcome: 'pass',
      message: 'The only alarm is not without data.',
    },
    {
      name: 'one gets none since yesterday',
      facts: silent(3, '2026-11-20T12:00:00.000Z'),
      outcome: 'pass',
      message: '1 of 3 alarms is without data, none for 7 days.',
      changesAt: '2026-11-27T12:00:00.000Z',
    },
    {
      name: 'one gets none since 7 days',
      facts: silent(3, '2026-11-14T12:00:00.000Z'),
      outcome: 'fail',
      message: /'queue-depth' since 2026-11-14/,
      evidence: 1,
    },
    { name: 'no alarms', facts: silent(0), outcome: 'notApplicable' },
  ],
});
