import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  clockText,
  dayText,
  fullText,
  momentText,
  offsetText,
  zonePlace,
} from './momentText';

const BERLIN = 'Europe/Berlin';
const NOW = '2026-10-20T05:30:00.000Z';

describe('moments', () => {
  it.each([
    ['2026-10-20T06:00:00.000Z', '08:00'],
    ['2026-10-20T22:00:00.000Z', 'tomorrow, 00:00'],
    ['2026-10-24T22:00:00.000Z', 'Sun 25 Oct, 00:00'],
    ['2026-10-26T08:00:00.000Z', 'Mon 26 Oct, 09:00 GMT+1'],
  ])('tells %s from Berlin as %s', (at, text) => {
    expect(momentText(at, BERLIN, NOW)).toBe(text);
  });

  it('takes the next day for tomorrow where clocks change in between', () => {
    // Late on the day before one of 23 hours: a day of hours later is the day after that.
    const spring = '2026-03-28T22:30:00.000Z';
    expect(momentText('2026-03-29T07:00:00.000Z', BERLIN, spring)).toBe(
      'tomorrow, 09:00 GMT+2',
    );
    expect(momentText('2026-03-30T07:00:00.000Z', BERLIN, spring)).toBe(
      'Mon 30 Mar, 09:00 GMT+2',
    );
    // Early on a day of 25 hours: a day of hours later is still the same day.
    const autumn = '2026-10-24T22:15:00.000Z';
    expect(momentText('2026-10-26T08:00:00.000Z', BERLIN, autumn)).toBe(
      'tomorrow, 09:00 GMT+1',
    );
  });

  it('goes by the day of the zone, not that of UTC', () => {
    expect(
      momentText('2026-10-20T05:00:00.000Z', 'America/New_York', NOW),
    ).toBe('01:00');
    expect(
      momentText('2026-10-20T03:30:00.000Z', 'America/New_York', NOW),
    ).toBe('Mon 19 Oct, 23:30');
  });

  it('tells the hour that comes twice apart', () => {
    expect(fullText('2026-10-25T00:30:00.000Z', BERLIN)).toBe(
      'Sun 25 Oct, 02:30 GMT+2',
    );
    expect(fullText('2026-10-25T01:30:00.000Z', BERLIN)).toBe(
      'Sun 25 Oct, 02:30 GMT+1',
    );
    expect(fullText('2026-11-01T05:30:00.000Z', 'America/New_York')).toBe(
      'Sun 1 Nov, 01:30 GMT-4',
    );
  });

  it('agrees with another library, in every zone and on both sides of a change of clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          BERLIN,
          'America/New_York',
          'Asia/Kolkata',
          'Australia/Lord_Howe',
          'Pacific/Chatham',
        ),
        fc.integer({ min: 0, max: 400 * 24 * 4 }),
        (zone, quarters) => {
          const at = new Date(
            Date.parse('2026-01-01T00:00:00Z') + quarters * 900_000,
          ).toISOString();
          const other = DateTime.fromISO(at, { zone, locale: 'en-GB' });
          expect(clockText(at, zone)).toBe(other.toFormat('HH:mm'));
          expect(dayText(at, zone)).toBe(other.toFormat('ccc d LLL'));
        },
      ),
    );
  });

  it('says where a zone is', () => {
    expect(zonePlace('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(zonePlace('UTC')).toBe('UTC');
    expect(offsetText(NOW, 'UTC')).toBe('GMT+0');
  });
});
