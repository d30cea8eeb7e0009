import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import { findingIdOf, findingToRecord, standardsToRecord } from './toRecord';

const target = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
};

const full: AwsSecurityFinding = {
  SchemaVersion: '2018-10-08',
  Id: 'arn:aws:securityhub:us-east-1:444455556666:security-control/S3.1/finding/1',
  ProductArn: 'arn:aws:securityhub:us-east-1::product/aws/securityhub',
  ProductName: 'Security Hub',
  GeneratorId: 'security-control/S3.1',
  AwsAccountId: '444455556666',
  Region: 'us-east-1',
  CreatedAt: '2026-11-01T10:00:00+02:00',
  UpdatedAt: '2026-11-02T10:00:00.5Z',
  Severity: { Label: 'HIGH' },
  Title: 'S3 general purpose buckets should block public access',
  Description: 'Long text that nobody needs twice',
  Resources: [
    { Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::orders/*' },
    { Type: 'AwsS3Bucket', Id: 'arn:aws:s3:::orders' },
  ],
  Compliance: { Status: 'FAILED', SecurityControlId: 'S3.1' },
  Workflow: { Status: 'NOTIFIED' },
  RecordState: 'ACTIVE',
};

function record(change: Partial<AwsSecurityFinding>) {
  return findingToRecord({ ...full, ...change }, target);
}

describe('a finding as a record', () => {
  it('keeps account and Region of its own, and little else', () => {
    expect(record({})).toEqual({
      id: `${full.ProductArn}#${full.Id}`,
      account: '444455556666',
      region: 'us-east-1',
      type: 'finding',
      resources: ['arn:aws:s3:::orders'],
      data: { product: 'Security Hub' },
      finding: {
        severity: 'HIGH',
        complianceStatus: 'FAILED',
        workflowStatus: 'NOTIFIED',
        recordState: 'ACTIVE',
        title: full.Title,
        controlId: 'S3.1',
        createdAt: '2026-11-01T08:00:00.000Z',
        updatedAt: '2026-11-02T10:00:00.500Z',
      },
    });
  });

  it('keeps a finding that has nothing but an id', () => {
    const bare = { Id: 'x' } as AwsSecurityFinding;
    expect(findingToRecord(bare, target)).toEqual({
      id: '#x',
      account: target.account,
      region: target.region,
      type: 'finding',
      resources: [],
      data: {},
      finding: { severity: 'MEDIUM', title: 'x' },
    });
  });

  it('keeps resources that are no ARN as they are', () => {
    const { resources } = record({
      Resources: [
        { Type: 'AwsAccount', Id: 'AWS::::Account:444455556666' },
        { Type: 'AwsEc2Instance', Id: 'i-0abc' },
        { Type: 'Other', Id: '' },
      ],
    });
    expect(resources).toEqual(['AWS::::Account:444455556666', 'i-0abc']);
  });

  it.each([
    [{ Label: 'CRITICAL' as const, Normalized: 1 }, 'CRITICAL'],
    [{ Normalized: 90 }, 'CRITICAL'],
    [{ Normalized: 89 }, 'HIGH'],
    [{ Normalized: 70 }, 'HIGH'],
    [{ Normalized: 69 }, 'MEDIUM'],
    [{ Normalized: 40 }, 'MEDIUM'],
    [{ Normalized: 39 }, 'LOW'],
    [{ Normalized: 1 }, 'LOW'],
    [{ Normalized: 0 }, 'INFORMATIONAL'],
    [{ Label: 'UNHEARD_OF' as 'LOW' }, 'MEDIUM'],
    [undefined, 'MEDIUM'],
  ])('reads severity %j as %s', (severity, expected) => {
    expect(record({ Severity: severity }).finding?.severity).toBe(expected);
  });

  it('falls back on the severity that the product gave', () => {
    const { finding } = record({
      Severity: undefined,
      FindingProviderFields: { Severity: { Label: 'LOW' } },
    });
    expect(finding?.severity).toBe('LOW');
  });

  it('takes the control from product fields where Compliance has none', () => {
    const { finding } = record({
      Compliance: undefined,
      ProductFields: { ControlId: 'CIS.1.4' },
    });
    expect(finding?.controlId).toBe('CIS.1.4');
    expect(finding).not.toHaveProperty('complianceStatus');
  });

  it('leaves out a time that is none', () => {
    const { finding } = record({ CreatedAt: 'yesterday' });
    expect(finding).not.toHaveProperty('createdAt');
  });

  it('shortens an id without end, each to one of its own', () => {
    const Id = 'x'.repeat(2000);
    const long = (end: string) => record({ Id: Id + end }).id;
    expect(long('a')).toHaveLength(64);
    expect(long('a')).toBe(long('a'));
    expect(long('a')).not.toBe(long('b'));
  });

  it.each(['a#b', 'x'.repeat(2000), ''])('still knows the id %j', Id => {
    expect(findingIdOf(record({ Id }))).toBe(Id);
  });

  it('says how to mend what did not pass', () => {
    const Remediation = { Recommendation: { Url: 'https://docs.example.com' } };
    expect(record({ Remediation }).data.remediation).toBe(
      'https://docs.example.com',
    );
    expect(
      record({ Remediation, Compliance: { Status: 'PASSED' } }).data,
    ).not.toHaveProperty('remediation');
  });

  it('tells products apart that use the same id', () => {
    expect(record({ ProductArn: 'p1' }).id).not.toBe(
      record({ ProductArn: 'p2' }).id,
    );
  });
});

describe('enabled standards as a record', () => {
  const subscription = (StandardsArn: string, StandardsStatus: 'READY') => ({
    StandardsSubscriptionArn: 'arn',
    StandardsInput: {},
    StandardsArn,
    StandardsStatus,
  });

  it('names those that watch, sorted, by their short names', () => {
    const { data, aboutTarget } = standardsToRecord(
      [
        subscription(
          'arn:aws:securityhub:eu-west-1::standards/pci-dss/v/3.2.1',
          'READY',
        ),
        subscription(
          'arn:aws:securityhub:::ruleset/cis-aws-foundations-benchmark/v/1.2.0',
          'INCOMPLETE' as 'READY',
        ),
        subscription('arn:aws:securityhub:::ruleset/x', 'FAILED' as 'READY'),
        subscription('arn:aws:securityhub:::ruleset/y', 'DELETING' as 'READY'),
        subscription('arn:aws:securityhub:::ruleset/z', 'PENDING' as 'READY'),
      ],
      target,
    );
    expect(aboutTarget).toBe(true);
    expect(data.standards).toEqual([
      'cis-aws-foundations-benchmark/v/1.2.0',
      'pci-dss/v/3.2.1',
    ]);
  });

  it('says so where none is enabled', () => {
    expect(standardsToRecord([], target).data).toEqual({ standards: [] });
  });
});
