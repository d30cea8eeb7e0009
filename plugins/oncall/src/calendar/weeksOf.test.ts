import fc from 'fast-check';
import { meets, placeIn, weeksOf } from './weeksOf';

const HOUR_MS = 3_600_000;
const hoursOf = ({ from, to }: { from: string; to: string }) =>
  (Date.parse(to) - Date.parse(from)) / HOUR_MS;

/** The day and hour of an instant by the browser's own rules. */
function wallClock(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
}

describe('weeksOf', () => {
  it('has a day of 25 hours where clocks go back, on both sides of the ocean', () => {
    const window = {
      from: '2026-10-20T05:30:00.000Z',
      to: '2026-11-17T05:30:00.000Z',
    };
    const longDays = (zone: string) =>
      weeksOf(window, zone)
        .flatMap(({ days }) => days)
        .filter(day => hoursOf(day) !== 24)
        .map(day => [day.label, hoursOf(day)]);
    expect(longDays('Europe/Berlin')).toEqual([['Sun 25', 25]]);
    expect(longDays('America/New_York')).toEqual([['Sun 1', 25]]);
    expect(longDays('Asia/Kolkata')).toEqual([]);
  });

  it('has a day of 23 hours where they go forward, at midnight too', () => {
    const spring = (zone: string, from: string, to: string) =>
      weeksOf({ from, to }, zone)
        .flatMap(({ days }) => days)
        .filter(day => hoursOf(day) === 23);
    expect(
      spring('Europe/Berlin', '2026-03-24T00:00:00Z', '2026-04-02T00:00:00Z'),
    ).toHaveLength(1);
    expect(
      spring('Africa/Cairo', '2026-04-20T00:00:00Z', '2026-04-30T00:00:00Z'),
    ).toHaveLength(1);
  });

  it('covers the window without holes, in weeks that begin on Monday', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'Europe/Berlin',
          'America/New_York',
          'America/Santiago',
          'Africa/Cairo',
          'Australia/Lord_Howe',
        ),
        fc.integer({ min: 0, max: 400 * 24 }),
        fc.integer({ min: 1, max: 62 * 24 }),
        (zone, start, length) => {
          const first = Date.parse('2026-01-01T00:00:00Z') + start * HOUR_MS;
          const window = {
            from: new Date(first).toISOString(),
            to: new Date(first + length * HOUR_MS).toISOString(),
          };
          const weeks = weeksOf(window, zone);
          const days = weeks.flatMap(week => week.days);
          expect(days[0].from <= window.from).toBe(true);
          expect(days[days.length - 1].to >= window.to).toBe(true);
          for (const [index, day] of days.entries()) {
            expect(day.from).toBe(index ? days[index - 1].to : weeks[0].from);
            expect(wallClock(day.from, zone).slice(0, 3)).toBe(
              day.label.slice(0, 3),
            );
          }
          for (const week of weeks) {
            expect(week.days).toHaveLength(7);
            expect(wallClock(week.from, zone)).toMatch(/^Mon/);
          }
        },
      ),
    );
  });
});

describe('placeIn', () => {
  const day = { from: '2026-10-25T00:00:00Z', to: '2026-10-26T00:00:00Z' };

  it('cuts at both ends', () => {
    expect(
      placeIn(
        { from: '2026-10-24T00:00:00Z', to: '2026-10-25T06:00:00Z' },
        day,
      ),
    ).toEqual({ start: 0, length: 0.25 });
    expect(
      placeIn(
        { from: '2026-10-25T18:00:00Z', to: '2026-11-25T00:00:00Z' },
        day,
      ),
    ).toEqual({ start: 0.75, length: 0.25 });
  });

  it('does not count what only touches', () => {
    const after = { from: day.to, to: '2026-10-27T00:00:00Z' };
    expect(meets(day, after)).toBe(false);
    expect(placeIn(after, day).length).toBe(0);
  });
});
