import {
  GetContactCommand,
  ListContactChannelsCommand,
  ListContactsCommand,
  ListRotationShiftsCommand,
} from '@aws-sdk/client-ssm-contacts';
import { GetResponsePlanCommand } from '@aws-sdk/client-ssm-incidents';
import { contactsClient } from '../services/ssmcontacts/__testUtils__/contactsClient';
import {
  admin,
  STAGING,
  testSandbox,
  type TestSandbox,
} from '../testing/testSandbox';

const place = { account: STAGING, region: 'eu-west-1' };
const at = `account=${STAGING}&region=eu-west-1`;

describe('Incident Manager by the control API', () => {
  let sandbox: TestSandbox;

  beforeAll(async () => {
    sandbox = await testSandbox();
  });
  afterAll(() => sandbox.close());

  const put = (path: string, body: object) =>
    sandbox.control('PUT', `/incident-manager${path}`, { ...place, ...body });
  const client = () => contactsClient(sandbox, admin(STAGING));

  it('sets it up, fills it and takes it away again', async () => {
    expect(
      (await put('/contacts', { alias: 'a', channels: [] })).error,
    ).toEqual({ message: expect.stringContaining('not set up') });
    await put('', { enabled: true });
    const { arn: person } = await put('/contacts', {
      alias: 'a',
      channels: [{ name: 'phone', type: 'SMS', address: '+1-555-0199' }],
    });
    await put('/contacts', { alias: 'b', channels: [] });
    const { arn: rotation } = await put('/rotations', {
      name: 'daily',
      members: ['a'],
      timeZone: 'UTC',
      startTime: '2026-06-01T00:00:00Z',
      recurrence: { DailySettings: [{ HourOfDay: 0, MinuteOfHour: 0 }] },
    });
    const { arn: schedule } = await put('/contacts', {
      alias: 'schedule',
      rotations: ['daily'],
    });
    const { arn: escalation } = await put('/contacts', {
      alias: 'escalation',
      displayName: 'Escalation',
      stages: [{ durationMinutes: 5, targets: [{ alias: 'schedule' }] }],
    });
    const get = (ContactId: string) =>
      client().send(new GetContactCommand({ ContactId }));
    expect((await get(schedule)).Plan?.RotationIds).toEqual([rotation]);
    expect((await get(escalation)).Plan?.Stages).toHaveLength(1);

    await put('/channels', { alias: 'a', name: 'phone', activated: false });
    const { ContactChannels } = await client().send(
      new ListContactChannelsCommand({ ContactId: person }),
    );
    expect(ContactChannels?.[0].ActivationStatus).toBe('NOT_ACTIVATED');

    const { id } = await sandbox.control(
      'POST',
      '/incident-manager/overrides',
      {
        ...place,
        rotation: 'daily',
        members: ['b'],
        from: '2026-06-02T08:00:00Z',
        until: '2026-06-02T10:00:00Z',
      },
    );
    const types = async () =>
      (
        await client().send(
          new ListRotationShiftsCommand({
            RotationId: rotation,
            StartTime: new Date('2026-06-02T00:00:00Z'),
            EndTime: new Date('2026-06-03T00:00:00Z'),
          }),
        )
      ).RotationShifts?.map(({ Type }) => Type);
    expect(await types()).toEqual(['REGULAR', 'OVERRIDDEN', 'REGULAR']);
    await sandbox.control(
      'DELETE',
      `/incident-manager/overrides?${at}&rotation=daily&id=${id}`,
    );
    expect(await types()).toEqual(['REGULAR']);

    await sandbox.control(
      'DELETE',
      `/incident-manager/rotations?${at}&name=daily`,
    );
    await expect(types()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
    await sandbox.control('DELETE', `/incident-manager/contacts?${at}&alias=a`);
    await expect(get(person)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });

    await put('', { enabled: false });
    await expect(
      client().send(new ListContactsCommand({})),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('puts and deletes response plans', async () => {
    await put('', { enabled: true });
    const { arn } = await put('/response-plans', {
      name: 'plan',
      incident: { title: 'T', impact: 5 },
    });
    const get = () =>
      sandbox
        .ssmIncidents(admin(STAGING))
        .send(new GetResponsePlanCommand({ arn }));
    expect(await get()).toMatchObject({ incidentTemplate: { impact: 5 } });
    await sandbox.control(
      'DELETE',
      `/incident-manager/response-plans?${at}&name=plan`,
    );
    await expect(get()).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });

  it.each<[string, string, object]>([
    [
      'a time zone that does not exist',
      '/rotations',
      {
        name: 'r',
        members: ['a'],
        timeZone: 'Mars/Olympus',
        startTime: '2026-06-01T00:00:00Z',
        recurrence: { DailySettings: [{ HourOfDay: 0, MinuteOfHour: 0 }] },
      },
    ],
    [
      'a rotation that never hands over',
      '/rotations',
      {
        name: 'r',
        members: ['a'],
        timeZone: 'UTC',
        startTime: '2026-06-01T00:00:00Z',
        recurrence: {},
      },
    ],
    ['a contact of no kind', '/contacts', { alias: 'a' }],
    [
      'a channel that nobody has',
      '/channels',
      { alias: 'a', name: 'x', activated: true },
    ],
  ])('refuses %s', async (_name, path, body) => {
    await put('', { enabled: true });
    expect((await put(path, body)).error.message).toBeTruthy();
  });
});
