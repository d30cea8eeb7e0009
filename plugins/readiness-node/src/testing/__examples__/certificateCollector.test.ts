import { CollectorTester } from '@opsready/backstage-plugin-readiness-node';
import { createCertificateCollector } from './certificateCollector';

const certificate = (id: string, expiresAt: string) => ({
  id,
  account: '111122223333',
  region: 'eu-west-1',
  type: 'certificate',
  resources: ['arn:aws:elasticloadbalancing:eu-west-1:111122223333:lb/shop'],
  data: { expiresAt },
});

CollectorTester.run(
  createCertificateCollector({ targets: [], async *list() {} }),
  {
    cases: [
      { name: 'none', facts: { 'first-expiry': '' } },
      {
        name: 'the first of two',
        records: [
          certificate('b', '2027-01-31T00:00:00.000Z'),
          certificate('a', '2026-12-01T00:00:00.000Z'),
        ],
        facts: { 'first-expiry': '2026-12-01T00:00:00.000Z' },
      },
    ],
  },
);
