import { CheckTester } from '@opsready/backstage-plugin-readiness-node';
import { conformancePacksScore } from './conformancePacksScore';

const packs = (...scores: Array<number | null>) => ({
  'aws-config/conformance-packs': scores.map((score, index) => ({
    account: '111122223333',
    region: 'eu-west-1',
    pack: `pack-${index}`,
    score,
  })),
});

CheckTester.run(conformancePacksScore, {
  cases: [
    {
      name: 'the worst reaches 90',
      facts: packs(100, 90),
      outcome: 'pass',
      message:
        "Conformance pack 'pack-1' in 111122223333 eu-west-1 scores 90 %, and none scores less.",
      evidence: 2,
    },
    {
      name: 'just below 90',
      facts: packs(89.99),
      outcome: 'warn',
      message: /scores 89\.99 %; 90 % are wanted/,
    },
    { name: '70', facts: packs(70), outcome: 'warn' },
    {
      name: 'just below 70',
      facts: packs(69.99, 95),
      outcome: 'fail',
      message: /at least 70 % are needed/,
    },
    {
      name: 'one has no score',
      facts: packs(95, null),
      outcome: 'pass',
      message: /1 of 2 have no score yet\.$/,
    },
    {
      name: 'none has a score',
      facts: packs(null, null),
      outcome: 'unknown',
      message: 'No conformance pack has a score yet.',
    },
    {
      name: 'one has no score and another is too low',
      facts: packs(null, 10),
      outcome: 'fail',
    },
    { name: 'no pack', facts: packs(), outcome: 'notApplicable' },
  ],
});
