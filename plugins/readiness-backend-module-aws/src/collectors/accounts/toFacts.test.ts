import { contactToRecord, supportPlanToRecord } from './toRecord';
import { toFacts } from './toFacts';

const PRODUCTION = {
  id: '111122223333/eu-west-1',
  account: '111122223333',
  region: 'eu-west-1',
  environment: 'production',
};
const ELSEWHERE = {
  ...PRODUCTION,
  id: '111122223333/us-east-1',
  region: 'us-east-1',
};
const STAGING = {
  id: '444455556666/eu-west-1',
  account: '444455556666',
  region: 'eu-west-1',
};

const contact = (
  kind: 'OPERATIONS' | 'SECURITY' | 'BILLING',
  present: boolean,
  target: typeof STAGING & { environment?: string } = PRODUCTION,
) => contactToRecord({ kind, present }, target);
const plan = (present: boolean, target: typeof STAGING = PRODUCTION) =>
  supportPlanToRecord(present, target);

describe('an account as records', () => {
  it('is told at the Region that it was read for', () => {
    expect(plan(true)).toEqual({
      id: 'support-plan',
      account: '111122223333',
      region: 'eu-west-1',
      type: 'support-plan',
      resources: [],
      aboutTarget: true,
      data: { environment: 'production', present: true },
    });
    expect(contact('SECURITY', false, STAGING)).toEqual({
      id: 'alternate-contact/SECURITY',
      account: '444455556666',
      region: 'eu-west-1',
      type: 'alternate-contact',
      resources: [],
      aboutTarget: true,
      data: { kind: 'SECURITY', present: false },
    });
  });
});

describe('aws-accounts facts', () => {
  const empty = { count: 0, total: 0, items: [] };

  it('count nothing where there is no account', () => {
    expect(toFacts({ targetRecords: [] })).toEqual({
      'without-support-plan': empty,
      'without-operations-contact': empty,
      'without-security-contact': empty,
      'without-billing-contact': empty,
    });
  });

  it('name the accounts that lack something', () => {
    const facts = toFacts({
      targetRecords: [
        plan(true),
        plan(false, STAGING),
        contact('OPERATIONS', false),
        contact('OPERATIONS', true, STAGING),
        contact('SECURITY', true),
      ],
    });
    expect(facts['without-support-plan']).toEqual({
      count: 1,
      total: 2,
      items: [
        {
          label: '444455556666',
          link: 'https://eu-west-1.console.aws.amazon.com/support/plans/home',
        },
      ],
    });
    expect(facts['without-operations-contact']).toMatchObject({
      count: 1,
      total: 2,
      items: [{ label: '111122223333 (production)' }],
    });
    expect(facts['without-security-contact']).toMatchObject({
      count: 0,
      total: 1,
    });
    expect(facts['without-billing-contact']).toEqual(empty);
  });

  it('count an account once, and as lacking what it lacked at any Region', () => {
    const records = [
      contact('SECURITY', true),
      contact('SECURITY', false, ELSEWHERE),
    ];
    const facts = toFacts({ targetRecords: records });
    expect(facts['without-security-contact']).toMatchObject({
      count: 1,
      total: 1,
    });
    expect(toFacts({ targetRecords: records.reverse() })).toEqual(facts);
  });
});
