import { RunbookTarget } from '@opsready/backstage-plugin-runbooks-node';
import { parseDocumentArn } from '../source/documentArn';

/** A calendar as config names it. */
export interface CalendarName {
  name: string;
  account?: string;
  region?: string;
}

/** The calendars that one call reads. */
export interface CalendarPlace {
  account: string;
  region: string;
  names: string[];
}

const MAX_NAMES = 20;

/**
 * Sorts calendars by where they are read: where config says, else where their ARN says, else in the only account and Region
 * that there is. Pure.
 */
export function groupByPlace(
  calendars: readonly CalendarName[],
  targets: readonly RunbookTarget[],
): { places: CalendarPlace[]; unplaced: CalendarName[] } {
  const only = targets.length === 1 ? targets[0] : undefined;
  const places: CalendarPlace[] = [];
  const unplaced: CalendarName[] = [];
  for (const calendar of calendars) {
    const arn = parseDocumentArn(calendar.name);
    const account = calendar.account ?? arn?.account ?? only?.account;
    const region = calendar.region ?? arn?.region ?? only?.region;
    if (!account || !region) {
      unplaced.push(calendar);
      continue;
    }
    const found = places.find(
      place =>
        place.account === account &&
        place.region === region &&
        place.names.length < MAX_NAMES,
    );
    if (found) {
      found.names.push(calendar.name);
    } else {
      places.push({ account, region, names: [calendar.name] });
    }
  }
  return { places, unplaced };
}
