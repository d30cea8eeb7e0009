import {
  describeProviderContract,
  ProviderContractSetup,
} from '@opsready/backstage-plugin-oncall-node/testing';
import {
  CONTACTS,
  EU,
  IncidentManagerSandbox,
  PLAN,
  PRODUCTION,
  SECRETS,
  startIncidentManagerSandbox,
} from './__testUtils__/incidentManagerSandbox';

const HOUR = 3_600_000;
const PLACE = { account: PRODUCTION, region: 'eu-west-1' };
const AT = `?account=${PRODUCTION}&region=eu-west-1`;

/** Somebody stands in for whom the rotation names, for an hour of a shift that it lists. */
async function standIn(
  sandbox: IncidentManagerSandbox,
): Promise<ProviderContractSetup['override']> {
  const parts = await sandbox.read(['platform-primary']);
  const [schedule] = parts.flatMap(part =>
    part.kind === 'schedule' ? [part.schedule] : [],
  );
  const shift = schedule.shifts.find(
    ({ source, from, until }) =>
      source === 'regular' &&
      from! > sandbox.now &&
      until!.getTime() - from!.getTime() > 2 * HOUR,
  )!;
  const from = new Date(shift.from!.getTime() + HOUR);
  const until = new Date(from.getTime() + HOUR);
  const weekday = new Intl.DateTimeFormat('en', {
    timeZone: 'Europe/Stockholm',
    weekday: 'short',
  }).format(from);
  await sandbox.control('POST', '/incident-manager/overrides', {
    ...PLACE,
    rotation: ['Sat', 'Sun'].includes(weekday)
      ? 'platform_weekends'
      : 'platform_weekdays',
    members: ['nils'],
    from,
    until,
  });
  return {
    scheduleId: schedule.id,
    personId: 'nils',
    replacedId: shift.personId,
    from,
    until,
  };
}

async function create(): Promise<ProviderContractSetup> {
  const sandbox = await startIncidentManagerSandbox();
  const { provider, control, now, window } = sandbox;
  const override = await standIn(sandbox);
  const parts = await sandbox.read(['priya']);
  const [phone] = parts.flatMap(part =>
    part.kind === 'person'
      ? part.person.channels.filter(({ kind }) => kind === 'sms')
      : [],
  );
  const failing = (path: string, setting: object) => async () => {
    await control('POST', path, { action: '*', ...setting });
  };
  return {
    provider,
    target: EU,
    now,
    window,
    rosterId: 'platform',
    alias: `${CONTACTS}/platform`,
    secrets: SECRETS,
    override,
    bindings: [
      {
        annotations: {
          'aws.amazon.com/ssm-contact-arn': `${CONTACTS}/platform, ${CONTACTS}/nils`,
        },
        expected: ['platform', 'nils'].map(alias => ({
          annotation: 'aws.amazon.com/ssm-contact-arn',
          entry: `${CONTACTS}/${alias}`,
          rosterId: `${CONTACTS}/${alias}`,
          targetId: EU.id,
        })),
      },
      {
        annotations: { 'aws.amazon.com/ssm-response-plan-arn': PLAN },
        expected: [
          {
            annotation: 'aws.amazon.com/ssm-response-plan-arn',
            entry: PLAN,
            rosterId: PLAN,
          },
        ],
      },
    ],
    removeRoster: () =>
      control('DELETE', `/incident-manager/contacts${AT}&alias=platform`),
    fail: {
      denied: failing('/denials', { role: 'opsready-read' }),
      throttled: failing('/throttles', {
        rate: { ratePerSecond: 0, burst: 0 },
      }),
      unavailable: failing('/outages', { kind: 'unavailable' }),
    },
    async truncate() {
      await control('POST', '/outages', {
        action: 'ssm-contacts:ListRotationShifts',
      });
      return 'platform-primary';
    },
    reveal: {
      personId: 'priya',
      channelId: phone.id,
      address: '+1-555-0131',
    },
    requester: { userRef: 'user:default/mara', name: 'Mara Lind' },
    async countSent() {
      const incidents = await control('GET', '/incident-manager/incidents');
      const engagements = await control('GET', '/incident-manager/engagements');
      return [incidents, engagements].flatMap(found => Object.values(found))
        .length;
    },
    cleanUp: () => sandbox.close(),
  };
}

describeProviderContract({ name: 'incident-manager', create });
