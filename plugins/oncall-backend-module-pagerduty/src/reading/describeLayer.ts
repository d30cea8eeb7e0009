import { DateTime, Info } from 'luxon';
import { Layer } from './schemas';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;
const WEEK_DAYS = 7;

type Restriction = NonNullable<Layer['restrictions']>[number];

/** Hand-off and hours of a layer, in plain words. Pure. */
export function describeLayer(layer: Layer, timeZone = 'UTC'): string {
  const { rotation_turn_length_seconds: seconds, restrictions } = layer;
  const first = DateTime.fromJSDate(layer.rotation_virtual_start, {
    zone: timeZone,
  }).setLocale('en');
  const handOff =
    seconds % (WEEK_DAYS * DAY_SECONDS) === 0
      ? first.toFormat("cccc 'at' HH:mm")
      : first.toFormat("'at' HH:mm");
  const hours = (restrictions ?? []).map(restriction => hoursOf(restriction));
  return [
    `${lengthOf(seconds)}, hands off ${handOff} (${timeZone})`,
    ...hours,
  ].join('; ');
}

function lengthOf(seconds: number): string {
  const days = seconds / DAY_SECONDS;
  const weeks = days / WEEK_DAYS;
  if (Number.isInteger(weeks)) {
    return weeks === 1 ? 'Weekly' : `Every ${weeks} weeks`;
  }
  if (Number.isInteger(days)) {
    return days === 1 ? 'Daily' : `Every ${days} days`;
  }
  return `Every ${hoursText(seconds)}`;
}

function hoursOf(restriction: Restriction): string {
  const { start_time_of_day: start, duration_seconds: seconds } = restriction;
  const day = restriction.start_day_of_week;
  const from = start.slice(0, 5);
  const when =
    restriction.type === 'weekly_restriction' && day
      ? `${weekdayOf(day)} ${from}`
      : `every day ${from}`;
  return `on from ${when} for ${hoursText(seconds)}`;
}

/** 1 is Monday, as in ISO 8601. */
function weekdayOf(day: number): string {
  return Info.weekdays('long', { locale: 'en' })[day - 1];
}

function hoursText(seconds: number): string {
  const hours = seconds / HOUR_SECONDS;
  return Number.isInteger(hours)
    ? `${hours} ${hours === 1 ? 'hour' : 'hours'}`
    : `${Math.round(seconds / 60)} minutes`;
}
