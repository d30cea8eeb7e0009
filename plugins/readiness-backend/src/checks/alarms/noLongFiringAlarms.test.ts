import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { noLongFiringAlarms } from './noLongFiringAlarms';

const firing = (...instants: Array<string | undefined>) => ({
  'aws-cloudwatch/firing-alarms': {
    count: instants.length,
    total: 5,
    items: instants.map((at, index) => ({
      label: `alarm-${index}`,
      ...(at !== undefined && { at }),
    })),
  },
});

CheckTester.run(noLongFiringAlarms, {
  cases: [
    {
      name: 'none fires',
      facts: firing(),
      outcome: 'pass',
      message: 'None of the 5 alarms is firing.',
    },
    {
      name: 'one fires since just less than 7 days',
      facts: firing('2026-11-14T12:00:00.001Z'),
      outcome: 'pass',
      message: '1 of 5 alarms is firing, none for 7 days.',
      changesAt: '2026-11-21T12:00:00.001Z',
    },
    {
      name: 'one fires since 7 days',
      facts: firing('2026-11-14T12:00:00.000Z', '2026-11-20T00:00:00.000Z'),
      outcome: 'fail',
      message:
        "2 of 5 alarms are firing, 'alarm-0' since 2026-11-14; 7 days are the limit.",
      evidence: 2,
    },
    {
      name: 'one fires since nobody knows when',
      facts: firing(undefined),
      outcome: 'unknown',
    },
    {
      name: 'no alarms',
      facts: {
        'aws-cloudwatch/firing-alarms': { count: 0, total: 0, items: [] },
      },
      outcome: 'notApplicable',
    },
  ],
});
