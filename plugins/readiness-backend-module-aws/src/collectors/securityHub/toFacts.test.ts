import {
  CollectedRecord,
  FindingColumns,
} from '@opsready/backstage-plugin-readiness-node';
import { toFacts } from './toFacts';

let sequence = 0;

function finding(columns: Partial<FindingColumns> = {}): CollectedRecord {
  sequence += 1;
  return {
    id: `product#finding-${sequence}`,
    account: '111122223333',
    region: 'eu-west-1',
    type: 'finding',
    resources: ['arn:aws:s3:::orders'],
    data: {},
    finding: {
      severity: 'CRITICAL',
      complianceStatus: 'FAILED',
      workflowStatus: 'NEW',
      recordState: 'ACTIVE',
      title: `Finding ${sequence}`,
      createdAt: '2026-11-01T00:00:00.000Z',
      ...columns,
    },
  };
}

function factsOf(records: CollectedRecord[]) {
  return toFacts({ records, targetRecords: [] });
}

describe('aws-security-hub facts', () => {
  it('counts nothing where there is nothing', () => {
    const empty = { count: 0, total: 0, items: [] };
    expect(factsOf([])).toEqual({
      'critical-findings': empty,
      'high-findings': empty,
      'untriaged-findings': empty,
      'suppressed-findings': 0,
      'enabled-standards': [],
    });
  });

  it('separates severities and leaves out what passed, is resolved, suppressed or archived', () => {
    const facts = factsOf([
      finding(),
      finding({ workflowStatus: 'NOTIFIED' }),
      finding({ severity: 'HIGH' }),
      finding({ severity: 'MEDIUM' }),
      finding({ complianceStatus: 'PASSED' }),
      finding({ workflowStatus: 'RESOLVED' }),
      finding({ workflowStatus: 'SUPPRESSED' }),
      finding({ recordState: 'ARCHIVED' }),
    ]);
    expect(facts['critical-findings']).toMatchObject({ count: 2, total: 7 });
    expect(facts['high-findings']).toMatchObject({ count: 1, total: 7 });
    expect(facts['untriaged-findings']).toMatchObject({ count: 2, total: 7 });
    expect(facts['suppressed-findings']).toBe(1);
  });

  it('takes a finding without compliance, workflow or record state for an open one', () => {
    const facts = factsOf([
      finding({
        complianceStatus: undefined,
        workflowStatus: undefined,
        recordState: undefined,
      }),
      finding({ complianceStatus: 'WARNING' }),
      finding({ complianceStatus: 'NOT_AVAILABLE' }),
      finding({ complianceStatus: 'SOMETHING_NEW' }),
    ]);
    expect(facts['critical-findings'].count).toBe(4);
    expect(facts['untriaged-findings'].count).toBe(4);
  });

  it('does not count a suppressed finding that passed since', () => {
    const records = [
      finding({ workflowStatus: 'SUPPRESSED', complianceStatus: 'PASSED' }),
    ];
    expect(factsOf(records)['suppressed-findings']).toBe(0);
  });

  it('names the ten oldest with time, control and console link, those of unknown age last', () => {
    const records = [
      finding({ title: 'No date', createdAt: undefined }),
      ...Array.from({ length: 10 }, (_, day) =>
        finding({
          title: `Day ${day}`,
          controlId: 'S3.1',
          createdAt: new Date(Date.UTC(2026, 9, 20 - day)).toISOString(),
        }),
      ),
      finding({ title: 'Youngest', createdAt: '2026-11-20T00:00:00.000Z' }),
    ];
    const { count, items } = factsOf(records)['untriaged-findings'];
    expect(count).toBe(12);
    expect(items).toHaveLength(10);
    expect(items[0]).toEqual({
      label: 'Day 9',
      resource: 'arn:aws:s3:::orders',
      at: '2026-10-11T00:00:00.000Z',
      detail: 'S3.1',
      link: expect.stringMatching(
        /^https:\/\/eu-west-1\.console\.aws\.amazon\.com\/securityhub\/home\?region=eu-west-1#\/findings\?search=Id%3D%255Coperator/,
      ),
    });
    expect(items.map(({ label }) => label)).not.toContain('No date');
  });

  it('answers the same whatever the order of records', () => {
    const records = [
      finding({ title: 'Same' }),
      finding({ title: 'Same' }),
      finding({ severity: 'HIGH' }),
    ];
    expect(factsOf([...records].reverse())).toEqual(factsOf(records));
  });

  it('lists standards by account and Region, also where none is enabled', () => {
    const standards = (region: string, names: string[]): CollectedRecord => ({
      id: 'enabled-standards',
      account: '111122223333',
      region,
      type: 'enabled-standards',
      resources: [],
      aboutTarget: true,
      data: { standards: names },
    });
    const { 'enabled-standards': enabled } = toFacts({
      records: [],
      targetRecords: [
        standards('us-east-1', []),
        standards('eu-west-1', ['pci-dss/v/3.2.1']),
      ],
    });
    expect(enabled).toEqual([
      {
        account: '111122223333',
        region: 'eu-west-1',
        standards: ['pci-dss/v/3.2.1'],
      },
      { account: '111122223333', region: 'us-east-1', standards: [] },
    ]);
  });

  it('leaves the link out where the partition has no public console', () => {
    const [item] = factsOf([{ ...finding(), region: 'us-iso-east-1' }])[
      'critical-findings'
    ].items;
    expect(item).not.toHaveProperty('link');
  });
});
