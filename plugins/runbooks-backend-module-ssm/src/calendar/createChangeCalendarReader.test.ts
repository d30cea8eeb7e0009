import {
  PRODUCTION,
  signal,
  SsmSandbox,
  STAGING,
  startSsmSandbox,
} from '../__testUtils__/ssmSandbox';
import { createChangeCalendarReader } from './createChangeCalendarReader';

const RELEASES = 'Parcelwise-ReleaseCalendar';
const WINDOWS = 'Parcelwise-MaintenanceWindows';

describe('change calendars', () => {
  let sandbox: SsmSandbox;

  beforeEach(async () => {
    sandbox = await startSsmSandbox();
  });
  afterEach(() => sandbox.close());

  const place = { account: PRODUCTION, region: 'eu-west-1' };
  const read = (
    calendars: Array<{ name: string; account?: string; region?: string }>,
    at = '2026-03-02T12:00:00.500Z',
  ) =>
    createChangeCalendarReader(sandbox).readState({
      calendars,
      at: new Date(at),
      signal,
    });

  it('are open or closed by their events at the time that is asked for', async () => {
    const windows = [{ ...place, name: WINDOWS }];
    expect(await read(windows, '2026-03-03T03:00:00Z')).toMatchObject({
      state: 'open',
      nextTransitionAt: '2026-03-03T04:00:00Z',
    });
    expect(await read(windows)).toEqual({
      state: 'closed',
      message: expect.stringContaining(WINDOWS),
      nextTransitionAt: '2026-03-03T02:00:00Z',
    });
  });

  it('are read together in one call, and one that is closed closes all', async () => {
    await sandbox.operations();
    expect(
      await read([
        { ...place, name: RELEASES },
        { ...place, name: WINDOWS },
      ]),
    ).toMatchObject({ state: 'closed' });
    expect(await sandbox.operations()).toEqual(['GetCalendarState']);
    expect(
      await read([
        { name: `arn:aws:ssm:eu-west-1:${PRODUCTION}:document/${RELEASES}` },
        { account: STAGING, region: 'eu-west-1', name: RELEASES },
      ]),
    ).toMatchObject({ state: 'open' });
    expect(await sandbox.operations()).toHaveLength(2);
  });

  it.each([
    [[{ ...place, name: 'Nowhere' }], 'Nowhere'],
    [[{ name: RELEASES }], 'account and Region'],
    [[{ account: '999999999999', region: 'eu-west-1', name: RELEASES }], ''],
  ])('that cannot be read say why: %j', async (calendars, message) => {
    expect(await read([...calendars, { ...place, name: RELEASES }])).toEqual({
      state: 'unreadable',
      message: expect.stringContaining(message),
    });
  });

  it('that are missing are all named, and none of those that are there', async () => {
    await sandbox.operations();
    const { state, message } = await read(
      ['Nowhere', RELEASES, 'Never'].map(name => ({ ...place, name })),
    );
    expect(state).toBe('unreadable');
    expect(message).toMatch(/Nowhere.*Never/);
    expect(message).not.toContain(RELEASES);
    expect(await sandbox.operations()).toEqual(
      Array(4).fill('GetCalendarState'),
    );
  });

  it('are not asked for one by one where AWS does not answer', async () => {
    await sandbox.control('POST', '/denials', {
      action: 'ssm:GetCalendarState',
    });
    await sandbox.operations();
    const names = [RELEASES, WINDOWS].map(name => ({ ...place, name }));
    expect(await read(names)).toMatchObject({ state: 'unreadable' });
    expect(await sandbox.operations()).toEqual(['GetCalendarState']);
  });

  it('that are known to be closed stay closed whatever cannot be read elsewhere', async () => {
    expect(
      await read([{ name: RELEASES }, { ...place, name: WINDOWS }]),
    ).toMatchObject({ state: 'closed' });
  });

  it('name the missing action, and never throw', async () => {
    await sandbox.control('POST', '/denials', {
      action: 'ssm:GetCalendarState',
    });
    expect(await read([{ ...place, name: RELEASES }])).toEqual({
      state: 'unreadable',
      message: expect.stringContaining('ssm:GetCalendarState'),
    });
  });
});
