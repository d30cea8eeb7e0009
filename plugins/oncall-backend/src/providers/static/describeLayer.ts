import { StaticHandOff, StaticLayer, WEEKDAYS } from './rosterSchema';

/** Hand-off and hours in plain words. */
export function describeLayer(layer: StaticLayer): string {
  const { handOff, turn, hours } = layer;
  const unit = turn === 1 ? handOff.every : `${turn} ${handOff.every}s`;
  const when = `Hands off every ${unit}${dayOf(handOff)} at ${timeText(handOff.at)}`;
  return hours ? `${when}; on call ${hoursText(hours)}.` : `${when}.`;
}

function dayOf(handOff: StaticHandOff): string {
  switch (handOff.every) {
    case 'week':
      return ` on ${named(handOff.weekday)}`;
    case 'month':
      return ` on day ${handOff.day}`;
    default:
      return '';
  }
}

function hoursText(hours: NonNullable<StaticLayer['hours']>): string {
  return WEEKDAYS.flatMap(weekday => {
    const ranges = (hours[weekday] ?? []).map(
      ({ from, to }) => `${timeText(from)}-${timeText(to)}`,
    );
    return ranges.length > 0
      ? [`${named(weekday)} ${ranges.join(' and ')}`]
      : [];
  }).join(', ');
}

function timeText(minutes: number): string {
  const ofDay = minutes > 24 * 60 ? minutes - 24 * 60 : minutes;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

function named(weekday: string): string {
  return weekday.charAt(0).toLocaleUpperCase('en-US') + weekday.slice(1);
}
