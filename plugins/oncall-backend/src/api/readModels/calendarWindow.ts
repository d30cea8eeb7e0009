import { InputError } from '@backstage/errors';
import { coverageWindow } from '../../coverage/coverageWindow';
import { Interval } from '../../time/intervals';

const DAY = 24 * 60 * 60_000;
const MOST_DAYS = 62;

/**
 * The window that a calendar is asked for; the next 28 days where nothing is said.
 *
 * @throws InputError where it ends before it begins, or is too long
 */
export function calendarWindow(
  asked: { from?: string; to?: string },
  now: Date,
): Interval {
  const { from: begun, to: ends } = coverageWindow(now);
  const from = asked.from ? Date.parse(asked.from) : now.getTime();
  const to = asked.to ? Date.parse(asked.to) : from + (ends - begun);
  if (from >= to) {
    throw new InputError(`'to' has to be later than 'from'`);
  }
  if (to - from > MOST_DAYS * DAY) {
    throw new InputError(
      `A calendar shows at most ${MOST_DAYS} days; ask for a 'to' that is nearer to 'from'`,
    );
  }
  return { from, to };
}
