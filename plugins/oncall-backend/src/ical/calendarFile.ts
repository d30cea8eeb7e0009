import { hashOf } from '@opsready/backstage-plugin-opsready-node';
import { generateIcsCalendar, IcsEvent } from 'ts-ics';

/** A shift as a calendar shows it. */
export interface CalendarEntry {
  rosterId: string;
  level: number;
  personId: string;
  /** As it is stored: a calendar that is read again knows the shift by it. */
  storedFrom: string;
  from: string;
  until: string;
  summary: string;
}

/**
 * An iCalendar file: names, levels and times, without attendees, addresses or links. A shift keeps its id from one download to
 * the next, so that a program that imports both shows it once.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  now: Date,
): string {
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//Opsready//On-call//EN',
    method: 'PUBLISH',
    events: entries.map((entry): IcsEvent => ({
      uid: `${hashOf(
        JSON.stringify([
          entry.rosterId,
          entry.level,
          entry.personId,
          entry.storedFrom,
        ]),
      )}@opsready`,
      stamp: { date: now },
      start: { date: new Date(entry.from) },
      end: { date: new Date(entry.until) },
      summary: entry.summary.replace(/\s+/g, ' ').trim(),
      timeTransparent: 'TRANSPARENT',
    })),
  });
}
