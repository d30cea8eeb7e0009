import { RosterPart } from '@opsready/backstage-plugin-oncall-node';
import {
  CONTACTS,
  EU,
  IncidentManagerSandbox,
  PLAN,
  SECRETS,
  startIncidentManagerSandbox,
} from '../__testUtils__/incidentManagerSandbox';

const find = (parts: RosterPart[], kind: RosterPart['kind'], id: string) =>
  parts
    .map(part => ({ ...part }) as any)
    .find(part => part.kind === kind && part[kind].id === id)?.[kind];

describe('rosters of Incident Manager over HTTP', () => {
  let sandbox: IncidentManagerSandbox;

  beforeAll(async () => {
    sandbox = await startIncidentManagerSandbox();
  });
  afterAll(() => sandbox.close());
  beforeEach(() => sandbox.calls());

  it('are escalation plans with their stages, and whom they reach', async () => {
    const parts = await sandbox.read();
    expect(find(parts, 'roster', 'platform')).toMatchObject({
      aliases: [`${CONTACTS}/platform`, PLAN],
      title: 'Platform',
      levels: [
        {
          delayMinutes: 10,
          targets: [{ kind: 'schedule', id: 'platform-primary' }],
        },
        { delayMinutes: 15, targets: [{ kind: 'person', id: 'nils' }] },
      ],
      pageTargets: [],
      declareTargets: [{ id: PLAN, title: 'Platform incident' }],
      problems: [],
    });
    expect(find(parts, 'roster', 'platform-primary').levels).toEqual([
      { targets: [{ kind: 'schedule', id: 'platform-primary' }] },
    ]);
    expect(find(parts, 'roster', 'priya').levels).toEqual([
      { targets: [{ kind: 'person', id: 'priya' }] },
    ]);
  });

  it('have schedules with rotations, and shifts without a gap or a person replaced', async () => {
    const schedule = find(await sandbox.read(), 'schedule', 'platform-primary');
    expect(schedule).toMatchObject({
      title: 'Platform primary',
      timeZone: 'Europe/Stockholm',
      problems: [],
    });
    expect(schedule).not.toHaveProperty('incomplete');
    expect(schedule.rotations).toContainEqual({
      title: 'platform_weekdays',
      description:
        'Hands off every week on Monday at 09:00, Europe/Stockholm. Covers Monday, Tuesday, Wednesday, Thursday and Friday all day.',
      personIds: ['priya', 'tomas', 'ines'],
    });
    const { from, to } = sandbox.window;
    let covered = from.getTime();
    for (const shift of schedule.shifts) {
      expect(shift.from.getTime()).toBeLessThanOrEqual(covered);
      covered = Math.max(covered, shift.until.getTime());
    }
    expect(covered).toBeGreaterThanOrEqual(to.getTime());
    expect(
      schedule.shifts.some(
        (shift: { source: string; personId: string }) =>
          shift.source === 'override' && shift.personId === 'priya',
      ),
    ).toBe(true);
  });

  it('have people with the kinds of their channels, and no address but that of the catalog', async () => {
    const parts = await sandbox.read();
    const ines = find(parts, 'person', 'ines');
    expect(ines).toMatchObject({
      name: 'Ines Moreau',
      gone: false,
      email: 'ines@parcelwise.example',
    });
    expect(
      ines.channels.map(({ kind, active }: any) => [kind, active]).sort(),
    ).toEqual([
      ['email', true],
      ['email', true],
      ['voice', false],
    ]);
    expect(find(parts, 'person', 'nils')).not.toHaveProperty('email');
    const text = JSON.stringify(parts);
    for (const secret of SECRETS) {
      expect(text).not.toContain(secret);
    }
  });

  it('are read with few calls when somebody looks at one', async () => {
    await sandbox.read();
    await sandbox.calls();
    const parts = await sandbox.read(['platform']);
    const calls = await sandbox.calls();
    const counts: Record<string, number> = {};
    for (const { operation, principal } of calls) {
      counts[operation] = (counts[operation] ?? 0) + 1;
      expect(principal).toContain('opsready-read');
    }
    expect(counts).toEqual({
      ListContacts: 1,
      GetContact: 2,
      ListResponsePlans: 1,
      ListRotations: 1,
      ListRotationShifts: 2,
      ListContactChannels: 4,
    });
    expect(
      parts
        .filter(({ kind }) => kind === 'roster')
        .map((part: any) => part.roster.id),
    ).toEqual(['platform']);
  });

  it('are found by ARN, too', async () => {
    const parts = await sandbox.read([`${CONTACTS}/platform-primary`]);
    expect(find(parts, 'roster', 'platform-primary')).toBeDefined();
    expect(find(parts, 'roster', 'platform')).toBeUndefined();
  });

  it('say where Incident Manager is not set up', async () => {
    await expect(
      sandbox.read(undefined, { ...EU, id: '111122223333/us-east-1' }),
    ).rejects.toMatchObject({
      name: 'ProviderError',
      kind: 'unavailable',
      message: expect.stringMatching(
        /111122223333, us-east-1: Incident Manager is not set up there/,
      ),
    });
  });

  it('name the action that is missing', async () => {
    await sandbox.control('POST', '/denials', {
      action: 'ssm-contacts:ListContactChannels',
      role: 'opsready-read',
    });
    try {
      await expect(sandbox.read()).rejects.toMatchObject({
        kind: 'denied',
        missingPermission: 'ssm-contacts:ListContactChannels',
      });
    } finally {
      await sandbox.control('DELETE', '/denials');
    }
  });

  it('say which shifts are missing where a rotation cannot be read', async () => {
    await sandbox.control('POST', '/denials', {
      action: 'ssm-contacts:ListRotationShifts',
      role: 'opsready-read',
    });
    try {
      const parts = await sandbox.read();
      expect(find(parts, 'schedule', 'platform-primary')).toMatchObject({
        shifts: [],
        incomplete: expect.stringMatching(
          /platform_weekdays.*ssm-contacts:ListRotationShifts/,
        ),
      });
      expect(find(parts, 'roster', 'platform').levels).toHaveLength(2);
    } finally {
      await sandbox.control('DELETE', '/denials');
    }
  });
});
