import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import fc from 'fast-check';
import { toFacts } from './toFacts';
import { findingToRecord } from './toRecord';

const target = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
};
const text = fc.option(fc.string(), { nil: undefined });

/** Findings with any of their fields missing, empty or unheard of. */
const findings = fc.record(
  {
    Id: text,
    ProductArn: text,
    AwsAccountId: text,
    Region: text,
    CreatedAt: text,
    UpdatedAt: text,
    Title: text,
    Severity: fc.record(
      { Label: fc.string(), Normalized: fc.integer() },
      { requiredKeys: [] },
    ),
    Resources: fc.array(fc.record({ Id: text, Type: text })),
    Compliance: fc.record({ Status: text, SecurityControlId: text }),
    Workflow: fc.record({ Status: text }),
    RecordState: text,
    SomethingNew: fc.anything(),
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<AwsSecurityFinding>;

describe('a finding of any shape', () => {
  it('is kept, and can be counted', () => {
    fc.assert(
      fc.property(fc.array(findings), shapes => {
        const records = shapes.map(shape => findingToRecord(shape, target));
        for (const { account, region, finding } of records) {
          expect(account && region && finding?.title).toBeTruthy();
        }
        const facts = toFacts({ records, targetRecords: [] });
        expect(facts['critical-findings'].count).toBeLessThanOrEqual(
          facts['critical-findings'].total,
        );
        expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
      }),
    );
  });
});
