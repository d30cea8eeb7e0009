import { DateTime } from 'luxon';

/** Local time: 24 hours, and no year, since nothing here is far away. */
const DAY: Intl.DateTimeFormatOptions = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
};
const CLOCK: Intl.DateTimeFormatOptions = {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** The hour in a time zone: `09:00`. */
export function clockText(at: string, zone: string): string {
  return partOf(at, zone, CLOCK);
}

/** The day in a time zone: `Mon 26 Oct`. */
export function dayText(at: string, zone: string): string {
  return partOf(at, zone, DAY).replace(',', '');
}

/** How far a time zone is from UTC at an instant: `GMT+2`. It tells the hour that comes twice apart. */
export function offsetText(at: string, zone: string): string {
  return (
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      timeZoneName: 'shortOffset',
    })
      .formatToParts(new Date(at))
      .filter(({ type }) => type === 'timeZoneName')
      .map(({ value }) => value)
      .join('')
      // Not every browser says by how much where it is nothing.
      .replace(/^GMT$/, 'GMT+0')
  );
}

/**
 * An instant as seen from another one, in a time zone: `09:00` today, `tomorrow, 09:00`, else `Mon 26 Oct, 09:00`. Where
 * clocks change in between, with how far they are from UTC then.
 */
export function momentText(at: string, zone: string, now: string): string {
  const clock = clockText(at, zone);
  const offset = offsetText(at, zone);
  const told = offset === offsetText(now, zone) ? clock : `${clock} ${offset}`;
  const day = DateTime.fromISO(at, { zone });
  const today = DateTime.fromISO(now, { zone });
  if (day.hasSame(today, 'day')) {
    return told;
  }
  return day.hasSame(today.plus({ days: 1 }), 'day')
    ? `tomorrow, ${told}`
    : `${dayText(at, zone)}, ${told}`;
}

/** An instant in full, in a time zone: `Sun 25 Oct, 02:00 GMT+2`. */
export function fullText(at: string, zone: string): string {
  return `${dayText(at, zone)}, ${clockText(at, zone)} ${offsetText(at, zone)}`;
}

/** Where a time zone is, as people say it: `New York`. */
export function zonePlace(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function partOf(
  at: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat('en-GB', {
    ...options,
    timeZone: zone,
  }).format(new Date(at));
}
