import type { SsmDocument } from '../../../types';

const content = [
  'BEGIN:VCALENDAR',
  'PRODID:-//Parcelwise//Change Calendar 1.0//EN',
  'VERSION:2.0',
  'X-CALENDAR-TYPE:DEFAULT_OPEN',
  'X-WR-CALDESC:Changes may be made unless the shop is in its season',
  'BEGIN:VEVENT',
  'UID:season-2025@parcelwise.example',
  'DTSTAMP:20250901T080000Z',
  'DTSTART;TZID=Europe/London:20251124T000000',
  'DTEND;TZID=Europe/London:20251202T000000',
  'SUMMARY:Season 2025: nothing changes',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** Open unless somebody closes it, for what changes production. The season of a year long past shows what an event looks like. */
export const releaseCalendar: SsmDocument = {
  name: 'Parcelwise-ReleaseCalendar',
  type: 'ChangeCalendar',
  format: 'TEXT',
  content,
  ageDays: 400,
};
