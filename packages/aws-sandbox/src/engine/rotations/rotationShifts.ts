import type { StoredOverride } from '../../state';
import { coveredHours } from './coveredHours';
import { handOffs, type RotationCourse } from './handOffs';
import { common, type Interval } from './intervals';
import { withOverrides, type Shift } from './withOverrides';

export type { Shift };

/** A rotation with whoever takes turns in it. */
export interface Rotation extends RotationCourse {
  contactArns: string[];
  overrides: StoredOverride[];
}

/**
 * The shifts of a rotation that overlap a window, each of them whole, in order: turns from hand-off to hand-off, cut to
 * the hours that are covered, with overrides in place. Overrides replace who is on call and never add hours.
 *
 * The arithmetic is the sandbox's own, though the on-call plugin has some for rosters that it computes itself: AWS takes an
 * hour that clocks skip in another way, and what is shared would be wrong on both sides of a test.
 */
export function rotationShifts(rotation: Rotation, window: Interval): Shift[] {
  const shifts: Shift[] = [];
  for (const { contactArns, ...turn } of turnsIn(rotation, window)) {
    const hours = coveredHours(rotation.recurrence, turn, rotation.timeZone);
    for (const covered of hours) {
      const shift = common(covered, turn);
      if (shift) {
        shifts.push(
          ...withOverrides({ ...shift, contactArns }, rotation.overrides),
        );
      }
    }
  }
  return shifts.filter(shift => common(shift, window) !== undefined);
}

type Turn = Interval & { contactArns: string[] };

function* turnsIn(rotation: Rotation, window: Interval): Generator<Turn> {
  let from = rotation.startTime.getTime();
  let turn = 0;
  for (const until of handOffs(rotation)) {
    if (from >= window.until) {
      return;
    }
    if (until > window.from) {
      yield { from, until, contactArns: onCallIn(turn, rotation) };
    }
    from = until;
    turn += 1;
  }
}

/** As many as are on call at once take a turn together, then the next ones in the order. */
function onCallIn(
  turn: number,
  { contactArns, recurrence }: Rotation,
): string[] {
  const together = Math.min(recurrence.NumberOfOnCalls, contactArns.length);
  return Array.from(
    { length: together },
    (_, index) => contactArns[(turn * together + index) % contactArns.length],
  );
}
