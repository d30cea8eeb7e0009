import type { SsmDocument } from '../../../types';

const content = [
  'BEGIN:VCALENDAR',
  'PRODID:-//Parcelwise//Change Calendar 1.0//EN',
  'VERSION:2.0',
  'X-CALENDAR-TYPE:DEFAULT_CLOSED',
  'X-WR-CALDESC:When databases may be interrupted',
  'BEGIN:VEVENT',
  'UID:tuesday-night@parcelwise.example',
  'DTSTAMP:20240102T080000Z',
  'DTSTART;TZID=Europe/London:20240102T020000',
  'DTEND;TZID=Europe/London:20240102T040000',
  'RRULE:FREQ=WEEKLY;BYDAY=TU',
  'SUMMARY:Tuesday night',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

/** Closed but for two hours in the night of each Tuesday. */
export const maintenanceWindows: SsmDocument = {
  name: 'Parcelwise-MaintenanceWindows',
  type: 'ChangeCalendar',
  format: 'TEXT',
  content,
  ageDays: 700,
};
