import {
  IncidentManagerSandbox,
  PRODUCTION,
  rosterOf,
  startIncidentManagerSandbox,
} from '../__testUtils__/incidentManagerSandbox';

const PLACE = { account: PRODUCTION, region: 'eu-west-1' };

describe('what is malformed at Incident Manager', () => {
  let sandbox: IncidentManagerSandbox;

  beforeAll(async () => {
    sandbox = await startIncidentManagerSandbox();
    const put = (body: object) =>
      sandbox.control('PUT', '/incident-manager/contacts', {
        ...PLACE,
        ...body,
      });
    await put({
      alias: 'broken',
      stages: [
        { durationMinutes: 5, targets: [{ alias: 'nobody' }] },
        {
          durationMinutes: 5,
          targets: [
            { alias: 'platform' },
            { alias: 'platform' },
            { alias: 'empty' },
          ],
        },
      ],
    });
    await put({ alias: 'stageless', stages: [] });
    await put({ alias: 'empty', rotations: [] });
    await put({ alias: 'lost', rotations: ['deleted_rotation'] });
    await sandbox.control(
      'DELETE',
      `/incident-manager/contacts?account=${PRODUCTION}&region=eu-west-1&alias=ines`,
    );
  });
  afterAll(() => sandbox.close());

  it('is said where it is, and the rest is read', async () => {
    const parts = await sandbox.read();
    const broken = rosterOf(parts, 'broken');
    expect(broken.levels.map(({ targets }) => targets)).toEqual([
      [],
      [
        { kind: 'roster', id: 'platform' },
        { kind: 'schedule', id: 'empty' },
      ],
    ]);
    expect(broken.problems).toEqual([
      expect.stringMatching(/Stage 1 .*contact\/nobody, which is not there/),
    ]);
    expect(rosterOf(parts, 'stageless').problems).toEqual([
      expect.stringMatching(/has no stages/),
    ]);
    const schedules = parts.flatMap(part =>
      part.kind === 'schedule' ? [part.schedule] : [],
    );
    expect(
      schedules
        .filter(({ problems }) => problems.length > 0)
        .map(one => [one.id, one.problems]),
    ).toEqual([
      ['empty', [expect.stringMatching(/has no rotations/)]],
      ['lost', [expect.stringMatching(/rotation\/[\w-]+, which is not there/)]],
    ]);
    expect(rosterOf(parts, 'platform').problems).toEqual([]);
  });

  it('is a person who left, where a rotation still names them', async () => {
    const people = (await sandbox.read(['platform'])).flatMap(part =>
      part.kind === 'person' ? [part.person] : [],
    );
    expect(people.find(({ id }) => id === 'ines')).toEqual({
      id: 'ines',
      name: 'ines',
      channels: [],
      gone: true,
    });
  });

  it('is read with all rosters that it leads to', async () => {
    const parts = await sandbox.read(['broken']);
    expect(
      parts.map(part => `${part.kind} ${(part as any)[part.kind].id}`).sort(),
    ).toEqual([
      'person ines',
      'person nils',
      'person priya',
      'person tomas',
      'roster broken',
      'roster platform',
      'schedule empty',
      'schedule platform-primary',
    ]);
  });

  it('is data that cannot be decrypted', async () => {
    await sandbox.control('PUT', '/incident-manager/encryption', {
      ...PLACE,
      failing: true,
    });
    await expect(sandbox.read()).rejects.toMatchObject({
      kind: 'denied',
      missingPermission: 'kms:Decrypt',
    });
  });
});
