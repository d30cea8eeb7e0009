import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';
import { SandboxClock, type World } from '../state';
import { buildWorld, parcelwise } from '.';

const clock = new SandboxClock();
jest.spyOn(clock, 'now').mockReturnValue(new Date('2030-01-01T00:00:00Z'));

const build = (options: { seed?: number; scale?: number } = {}) =>
  buildWorld(clock, { scenario: parcelwise, seed: 1, scale: 1, ...options });

function findingsOf(world: World): AwsSecurityFinding[] {
  return [...world.regions()].flatMap(({ securityHub }) => [
    ...(securityHub?.findings.all() ?? []),
  ]);
}

function snapshot(world: World): string {
  return JSON.stringify(
    [...world.regions()].map(
      ({ account, region, resources, alarms, config, securityHub }) => [
        account,
        region,
        resources.all(),
        alarms.all(),
        [...config.rules],
        [...(securityHub?.findings.all() ?? [])],
      ],
    ),
  );
}

const about = (findings: AwsSecurityFinding[], service: string) =>
  findings.filter(({ Resources }) => {
    const tags = Resources?.[0].Tags;
    return tags?.service === service && tags.environment === 'production';
  });

const isOpen = ({ RecordState, Workflow, Compliance }: AwsSecurityFinding) =>
  RecordState === 'ACTIVE' &&
  ['NEW', 'NOTIFIED'].includes(Workflow?.Status ?? '') &&
  Compliance?.Status !== 'PASSED';

describe('the scenario', () => {
  const world = build();
  const findings = findingsOf(world);
  const regions = [...world.regions()];

  it('has the promised size', () => {
    const kinds = regions.flatMap(({ resources }) => resources.all());
    const alarms = regions.flatMap(region => region.alarms.all());
    expect(regions).toHaveLength(4);
    expect(kinds.length).toBeGreaterThan(380);
    expect(kinds.length).toBeLessThan(500);
    expect(findings.length).toBeGreaterThan(1700);
    expect(findings.length).toBeLessThan(2300);
    expect(alarms.length).toBeGreaterThanOrEqual(55);
    expect(alarms.length).toBeLessThanOrEqual(75);
    for (const { config } of regions) {
      expect(config.rules.size).toBe(30);
    }
  });

  it('comes out the same from the same seed, and otherwise from another', () => {
    expect(snapshot(build())).toBe(snapshot(world));
    expect(snapshot(build({ seed: 2 }))).not.toBe(snapshot(world));
  });

  it('grows by whole copies that leave the first as it is', () => {
    const grown = findingsOf(build({ scale: 3 }));
    const ids = new Set(grown.map(({ Id }) => Id));
    expect(ids.size).toBe(grown.length);
    expect(grown.length).toBeGreaterThan(2.9 * findings.length);
    for (const { Id } of findings) {
      expect(ids.has(Id)).toBe(true);
    }
    expect(about(grown, 'checkout-api-3')).toHaveLength(
      about(findings, 'checkout-api').length,
    );
  });

  it('tells of a healthy service', () => {
    const open = about(findings, 'payments-api').filter(isOpen);
    expect(new Set(open.map(({ Severity }) => Severity?.Label))).toEqual(
      new Set(['LOW']),
    );
    const alarm = world
      .region('111122223333', 'eu-west-1')
      .alarms.get('payments-api-5xx')?.alarm;
    expect(alarm).toMatchObject({
      StateValue: 'OK',
      AlarmDescription: expect.stringContaining('https://'),
      AlarmActions: [expect.stringContaining(':sns:')],
    });
  });

  it('lets Config agree: the healthy one complies, others do not', () => {
    const { config, resources } = world.region('111122223333', 'eu-west-1');
    const nonCompliant = (service: string) => {
      const ids = new Set(
        resources
          .all()
          .filter(({ tags }) => tags.service === service)
          .map(({ type, id }) => `${type} ${id}`),
      );
      return [...config.rules.values()]
        .flatMap(({ evaluations }) => evaluations)
        .filter(
          ({ resourceType, resourceId, compliance }) =>
            ids.has(`${resourceType} ${resourceId}`) &&
            compliance === 'NON_COMPLIANT',
        ).length;
    };
    expect(nonCompliant('payments-api')).toBe(0);
    expect(nonCompliant('checkout-api')).toBe(3);
    expect(nonCompliant('cart-service')).toBe(5);
  });

  it('tells of one with critical findings, and of one whose open ones are old', () => {
    const labels = about(findings, 'checkout-api')
      .filter(isOpen)
      .map(({ Severity }) => Severity?.Label);
    expect(labels.filter(label => label === 'CRITICAL')).toHaveLength(3);
    expect(
      labels.filter(label => label === 'HIGH').length,
    ).toBeGreaterThanOrEqual(2);
    const old = about(findings, 'warehouse-sync')
      .filter(isOpen)
      .filter(({ Severity }) => Severity?.Label !== 'LOW');
    expect(old.length).toBeGreaterThan(2);
    const limit = new Date(
      clock.now().getTime() - 30 * 86_400_000,
    ).toISOString();
    const young = old.filter(({ CreatedAt = '' }) => CreatedAt > limit);
    expect(young).toEqual([]);
  });

  it('tells of alarms without a runbook, long red, and long without data', () => {
    const { alarms } = world.region('111122223333', 'eu-west-1');
    const ageDays = (name: string) =>
      (clock.now().getTime() -
        Number(alarms.get(name)?.alarm.StateUpdatedTimestamp)) /
      86_400_000;
    expect(
      alarms.get('parcel-tracker-5xx')?.alarm.AlarmDescription,
    ).not.toContain('http');
    expect(alarms.get('reporting-api-5xx')?.alarm.StateValue).toBe('ALARM');
    expect(ageDays('reporting-api-5xx')).toBe(12);
    expect(alarms.get('promotions-service-errors')?.alarm.StateValue).toBe(
      'INSUFFICIENT_DATA',
    );
    expect(ageDays('promotions-service-errors')).toBe(10);
  });

  it('has resources of nobody, and odd findings', () => {
    const { resources } = world.region('111122223333', 'eu-west-1');
    const tags = resources.all().map(resource => resource.tags.service);
    expect(tags).toContain('old-batch-import');
    expect(tags).toContain(undefined);
    expect(
      findings.filter(({ Compliance }) => !Compliance).length,
    ).toBeGreaterThan(3);
    expect(
      findings.filter(({ Resources }) => !Resources?.[0].Id?.startsWith('arn:'))
        .length,
    ).toBeGreaterThan(3);
    const states = new Set(
      findings.map(
        ({ Workflow, RecordState }) => `${Workflow?.Status} ${RecordState}`,
      ),
    );
    for (const state of [
      'NEW ACTIVE',
      'NOTIFIED ACTIVE',
      'RESOLVED ACTIVE',
      'SUPPRESSED ACTIVE',
      'NEW ARCHIVED',
    ]) {
      expect(states).toContain(state);
    }
  });

  it('gives every finding about a resource of ours its tags', () => {
    let compared = 0;
    for (const { Resources, Region = '', AwsAccountId = '' } of findings) {
      const resource = world
        .region(AwsAccountId, Region)
        .resources.get(Resources?.[0].Id ?? '');
      const tags = Resources?.[0].Tags ?? {};
      expect(resource?.tags ?? tags).toEqual(tags);
      compared += resource ? 1 : 0;
    }
    expect(compared).toBeGreaterThan(1500);
  });
});
