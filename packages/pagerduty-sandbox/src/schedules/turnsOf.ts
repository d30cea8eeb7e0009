import { DateTime } from 'luxon';
import { SandboxLayer } from '../state/types';
import { Entry, intersect, Span } from './spans';

const DAY_SECONDS = 86_400;

/**
 * Whose turn it is within a time, whatever the restrictions.
 *
 * Turns of whole days hand off at the same time of day, however long the days are; others last exactly as long as they say.
 */
export function turnsOf(
  layer: SandboxLayer,
  timeZone: string,
  wanted: Span,
): Entry[] {
  const time = intersect(wanted, {
    start: Date.parse(layer.start),
    end: layer.end === undefined ? Infinity : Date.parse(layer.end),
  });
  if (!time || layer.userIds.length === 0) {
    return [];
  }
  const handOff = handOffs(layer, timeZone);
  const lengthMs = layer.rotationTurnLengthSeconds * 1000;
  const sinceStart = time.start - Date.parse(layer.rotationVirtualStart);
  // One turn earlier: a day may be an hour longer than its seconds say.
  let turn = Math.floor(sinceStart / lengthMs) - 1;
  const turns: Entry[] = [];
  let start = handOff(turn);
  while (start < time.end) {
    const end = handOff(turn + 1);
    const span = intersect(time, { start, end });
    if (span) {
      turns.push({ ...span, userId: userAt(layer.userIds, turn) });
    }
    turn += 1;
    start = end;
  }
  return turns;
}

function handOffs(
  { rotationVirtualStart, rotationTurnLengthSeconds }: SandboxLayer,
  timeZone: string,
): (turn: number) => number {
  const first = DateTime.fromISO(rotationVirtualStart, { zone: timeZone });
  const days = rotationTurnLengthSeconds / DAY_SECONDS;
  return Number.isInteger(days)
    ? turn => first.plus({ days: turn * days }).toMillis()
    : turn => first.toMillis() + turn * rotationTurnLengthSeconds * 1000;
}

function userAt(userIds: string[], turn: number): string {
  const { length } = userIds;
  return userIds[((turn % length) + length) % length];
}
