import {
  GetCalendarState$,
  type GetCalendarStateRequest,
  type GetCalendarStateResponse,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import {
  findDocument,
  findVersion,
  type DocumentPlace,
  type RegionState,
} from '../../../state';
import { defineOperation } from '../../defineService';
import { assertSize, violation } from '../constraints';
import { stateOf } from './calendarState';
import { readCalendar, type ChangeCalendar } from './readCalendar';

export const getCalendarState = defineOperation<
  GetCalendarStateRequest,
  GetCalendarStateResponse
>({
  schema: GetCalendarState$,
  run({ input, region, world, now }) {
    const { CalendarNames = [], AtTime } = input;
    assertSize(CalendarNames.length, 'calendarNames', { min: 1, max: 20 });
    const at = AtTime === undefined ? now : new Date(AtTime);
    if (Number.isNaN(at.getTime())) {
      throw violation(AtTime, 'atTime', 'Member must be a time of ISO 8601');
    }
    const place = { world, account: region.account, region: region.region };
    const calendars = CalendarNames.map(name =>
      calendarOf(place, region, name),
    );
    const { isOpen, nextTransition } = stateOf(calendars, at);
    return {
      State: isOpen ? 'OPEN' : 'CLOSED',
      AtTime: toSeconds(at),
      NextTransitionTime: nextTransition && toSeconds(nextTransition),
    };
  },
});

function calendarOf(
  place: DocumentPlace,
  region: RegionState,
  name: string,
): ChangeCalendar {
  const document = findDocument(place, name);
  if (!document) {
    throw new AwsFault(
      'InvalidDocument',
      `The calendar document ${name} does not exist.`,
    );
  }
  if (document.type !== 'ChangeCalendar') {
    throw new AwsFault(
      'InvalidDocumentType',
      `The document ${name} is of type ${document.type}, not ChangeCalendar.`,
    );
  }
  const forced = region.forcedCalendars.get(document.name);
  if (forced !== undefined) {
    return { isOpenByDefault: forced, events: [] };
  }
  const calendar = readCalendar(
    findVersion(document, '$DEFAULT')?.content ?? '',
  );
  if (!calendar) {
    throw new AwsFault(
      'UnsupportedCalendarException',
      `The calendar entry contained in the document ${name} is not supported.`,
    );
  }
  return calendar;
}

/** Calendars know no parts of a second. */
function toSeconds(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}
