import {
  CreateDocumentCommand,
  GetCalendarStateCommand,
  InvalidDocument,
  InvalidDocumentType,
  UnsupportedCalendarException,
  UpdateDocumentCommand,
  UpdateDocumentDefaultVersionCommand,
} from '@aws-sdk/client-ssm';
import {
  PRODUCTION,
  testSandbox,
  type TestSandbox,
} from '../../../testing/testSandbox';

const RELEASES = 'Parcelwise-ReleaseCalendar';
const WINDOWS = 'Parcelwise-MaintenanceWindows';

const calendar = (type: string, ...lines: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'PRODID:-//Test//EN',
    'VERSION:2.0',
    `X-CALENDAR-TYPE:${type}`,
    ...lines,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  `UID:${lines[0]}`,
  'DTSTAMP:20240101T000000Z',
  ...lines,
  'SUMMARY:Something',
  'END:VEVENT',
];

describe('Change Calendar', () => {
  let sandbox: TestSandbox;

  beforeEach(async () => {
    sandbox = await testSandbox();
  });
  afterEach(() => sandbox.close());

  const ask = (CalendarNames: string[], AtTime?: string) =>
    sandbox.ssm().send(new GetCalendarStateCommand({ CalendarNames, AtTime }));
  const create = (Name: string, Content: string) =>
    sandbox.ssm().send(
      new CreateDocumentCommand({
        Name,
        Content,
        DocumentType: 'ChangeCalendar',
        DocumentFormat: 'TEXT',
      }),
    );

  it('is open but for its events, on the clock of their zone', async () => {
    expect(await ask([RELEASES], '2025-11-20T00:00:00Z')).toMatchObject({
      State: 'OPEN',
      AtTime: '2025-11-20T00:00:00Z',
      NextTransitionTime: '2025-11-24T00:00:00Z',
    });
    expect(await ask([RELEASES], '2025-11-24T00:00:00Z')).toMatchObject({
      State: 'CLOSED',
      NextTransitionTime: '2025-12-02T00:00:00Z',
    });
    const open = await ask([RELEASES], '2025-12-02T00:00:00Z');
    expect(open.State).toBe('OPEN');
    expect(open.NextTransitionTime).toBeUndefined();
  });

  it('is closed but for events that recur, at the same hour in summer and winter', async () => {
    expect(await ask([WINDOWS], '2026-01-05T12:00:00Z')).toMatchObject({
      State: 'CLOSED',
      NextTransitionTime: '2026-01-06T02:00:00Z',
    });
    expect(await ask([WINDOWS], '2026-07-07T01:30:00Z')).toMatchObject({
      State: 'OPEN',
      NextTransitionTime: '2026-07-07T03:00:00Z',
    });
    expect(await ask([WINDOWS], '2026-07-07T03:00:00Z')).toMatchObject({
      State: 'CLOSED',
      NextTransitionTime: '2026-07-14T01:00:00Z',
    });
  });

  it("takes the sandbox's time where none is given", async () => {
    await sandbox.control('PUT', '/clock', { now: '2026-07-07T01:30:00Z' });
    expect(await ask([WINDOWS])).toMatchObject({
      State: 'OPEN',
      AtTime: expect.stringMatching(/^2026-07-07T01:30:\d\dZ$/),
    });
  });

  it('is open only while all calendars are', async () => {
    const both = [RELEASES, WINDOWS];
    const night = '2026-07-07T01:30:00Z';
    expect(await ask(both, night)).toMatchObject({ State: 'OPEN' });
    expect(await ask(both, '2026-07-07T12:00:00Z')).toMatchObject({
      State: 'CLOSED',
      NextTransitionTime: '2026-07-14T01:00:00Z',
    });
    expect(await ask(both, '2025-11-25T02:30:00Z')).toMatchObject({
      State: 'CLOSED',
    });
  });

  it('reads whole days, durations, exceptions and events that touch', async () => {
    await create(
      'Test-Calendar',
      calendar(
        'DEFAULT_OPEN',
        ...event('DTSTART;VALUE=DATE:20300510'),
        ...event('DTSTART:20300511T000000Z', 'DURATION:PT6H'),
        ...event(
          'DTSTART:20300601T100000Z',
          'DTEND:20300601T110000Z',
          'RRULE:FREQ=DAILY;COUNT=3',
          'EXDATE:20300602T100000Z',
        ),
      ),
    );
    const next = async (at: string) =>
      (await ask(['Test-Calendar'], at)).NextTransitionTime;
    expect(await next('2030-05-09T00:00:00Z')).toBe('2030-05-10T00:00:00Z');
    expect(await next('2030-05-10T00:00:00Z')).toBe('2030-05-11T06:00:00Z');
    expect(await next('2030-06-01T10:30:00Z')).toBe('2030-06-01T11:00:00Z');
    expect(await next('2030-06-01T11:00:00Z')).toBe('2030-06-03T10:00:00Z');
    expect(await next('2030-06-03T11:00:00Z')).toBeUndefined();
  });

  it('goes by the default version of its document', async () => {
    await create('Test-Calendar', calendar('DEFAULT_OPEN'));
    await sandbox.ssm().send(
      new UpdateDocumentCommand({
        Name: 'Test-Calendar',
        Content: calendar('DEFAULT_CLOSED'),
        DocumentFormat: 'TEXT',
        DocumentVersion: '$LATEST',
      }),
    );
    const arn = `arn:aws:ssm:eu-west-1:${PRODUCTION}:document/Test-Calendar`;
    expect(await ask([arn])).toMatchObject({ State: 'OPEN' });
    await sandbox.ssm().send(
      new UpdateDocumentDefaultVersionCommand({
        Name: 'Test-Calendar',
        DocumentVersion: '2',
      }),
    );
    expect(await ask([arn])).toMatchObject({ State: 'CLOSED' });
  });

  it('can be opened and closed by hand', async () => {
    const put = (state: string | null) =>
      sandbox.control('PUT', '/calendars', {
        account: PRODUCTION,
        region: 'eu-west-1',
        name: RELEASES,
        state,
      });
    const stateNow = async () => (await ask([RELEASES])).State;
    await put('CLOSED');
    expect(await stateNow()).toBe('CLOSED');
    await put('OPEN');
    expect(await stateNow()).toBe('OPEN');
    await put(null);
    expect(await ask([RELEASES], '2025-11-25T00:00:00Z')).toMatchObject({
      State: 'CLOSED',
    });
  });

  it('says what cannot be read', async () => {
    await expect(ask(['Nope'])).rejects.toBeInstanceOf(InvalidDocument);
    await expect(ask(['DailyOperationsChecklist'])).rejects.toBeInstanceOf(
      InvalidDocumentType,
    );
    await create('Test-Odd', calendar('DEFAULT_AJAR'));
    await expect(ask(['Test-Odd'])).rejects.toBeInstanceOf(
      UnsupportedCalendarException,
    );
    await expect(ask([RELEASES], 'tomorrow')).rejects.toMatchObject({
      name: 'ValidationException',
    });
    await expect(ask([])).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});
