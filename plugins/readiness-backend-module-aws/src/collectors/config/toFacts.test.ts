import { CollectedRecord } from '@opsready/backstage-plugin-readiness-node';
import { ConfigInventory } from './ConfigInventory';
import {
  packToRecord,
  resourceToRecord,
  ruleToRecord,
  verdictToRecord,
} from './toRecord';
import { toFacts } from './toFacts';

const target = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
};
const inventory = new ConfigInventory(target);
inventory.add({
  type: 'AWS::RDS::DBInstance',
  resourceId: 'db-ABC',
  arn: 'arn:aws:rds:eu-west-1:111122223333:db:orders',
});

function verdict(
  rule: string,
  compliance: string,
  resourceId = 'db-ABC',
): CollectedRecord {
  return verdictToRecord(
    {
      rule,
      compliance,
      type: 'AWS::RDS::DBInstance',
      resourceId,
      annotation: 'It is not encrypted',
    },
    inventory,
    target,
  );
}

describe('aws-config facts', () => {
  it('counts nothing where there is nothing', () => {
    expect(toFacts({ records: [], targetRecords: [] })).toEqual({
      'noncompliant-rules': { count: 0, total: 0, items: [] },
      'insufficient-data-rules': { count: 0, total: 0, items: [] },
      'conformance-packs': [],
    });
  });

  it('names the rule, the ARN, what the rule says, and where to look', () => {
    const facts = toFacts({
      records: [
        verdict('rds-storage-encrypted', 'NON_COMPLIANT'),
        verdict('rds-multi-az', 'COMPLIANT'),
      ],
      targetRecords: [],
    });
    expect(facts['noncompliant-rules']).toEqual({
      count: 1,
      total: 2,
      items: [
        {
          label: 'rds-storage-encrypted',
          resource: 'arn:aws:rds:eu-west-1:111122223333:db:orders',
          link: 'https://eu-west-1.console.aws.amazon.com/config/home?region=eu-west-1#/rules/details?configRuleName=rds-storage-encrypted',
          detail: 'It is not encrypted',
        },
      ],
    });
  });

  it('never takes missing data for compliance', () => {
    const facts = toFacts({
      records: [verdict('rds-multi-az', 'INSUFFICIENT_DATA')],
      targetRecords: [],
    });
    expect(facts['noncompliant-rules']).toMatchObject({ count: 0, total: 1 });
    expect(facts['insufficient-data-rules']).toMatchObject({
      count: 1,
      total: 1,
      items: [{ label: 'rds-multi-az' }],
    });
  });

  it('names a rule without any result only to those who have what it looks at', () => {
    const silent = (name: string, types?: string[]) =>
      ruleToRecord({ name, types, compliance: 'INSUFFICIENT_DATA' }, target);
    const database = resourceToRecord(
      { type: 'AWS::RDS::DBInstance', resourceId: 'db-ABC' },
      inventory,
      target,
    );
    const targetRecords = [
      silent('of-databases', ['AWS::EC2::Volume', 'AWS::RDS::DBInstance']),
      silent('of-volumes', ['AWS::EC2::Volume']),
      silent('of-the-account'),
      {
        ...silent('elsewhere', ['AWS::RDS::DBInstance']),
        region: 'us-east-1',
      },
    ];
    const facts = toFacts({ records: [database], targetRecords });
    expect(facts['insufficient-data-rules']).toEqual({
      count: 1,
      total: 1,
      items: [
        expect.objectContaining({
          label: 'of-databases',
          detail:
            'No result for any resource in account 111122223333, Region eu-west-1',
        }),
      ],
    });
    expect(
      toFacts({ records: [], targetRecords })['insufficient-data-rules'].count,
    ).toBe(0);
  });

  it('says null where a pack has no score, and keeps a score of 0', () => {
    const { 'conformance-packs': packs } = toFacts({
      records: [],
      targetRecords: [
        packToRecord({ pack: 'b' }, target),
        packToRecord({ pack: 'a', score: 0 }, target),
        packToRecord({ pack: 'c', score: 87.5 }, target),
      ],
    });
    const { account, region } = target;
    expect(packs).toEqual([
      { account, region, pack: 'a', score: 0 },
      { account, region, pack: 'b', score: null },
      { account, region, pack: 'c', score: 87.5 },
    ]);
  });

  it('answers the same whatever the order of records', () => {
    const records = ['a', 'b', 'c'].map(rule => verdict(rule, 'NON_COMPLIANT'));
    expect(
      toFacts({ records: [...records].reverse(), targetRecords: [] }),
    ).toEqual(toFacts({ records, targetRecords: [] }));
  });
});

describe('resources that the inventory does not know', () => {
  it('keep an id that is theirs alone', () => {
    expect(verdict('r', 'NON_COMPLIANT', 'db-XYZ').resources).toEqual([
      'AWS::RDS::DBInstance:111122223333:eu-west-1:db-XYZ',
    ]);
  });

  it('are written as Security Hub does where the account is meant', () => {
    const { resources } = verdictToRecord(
      {
        rule: 'iam-password-policy',
        compliance: 'NON_COMPLIANT',
        type: 'AWS::::Account',
        resourceId: '111122223333',
      },
      inventory,
      target,
    );
    expect(resources).toEqual(['AWS::::Account:111122223333']);
  });
});
