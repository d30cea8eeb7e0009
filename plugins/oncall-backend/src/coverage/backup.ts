import { intersection, Interval } from '../time/intervals';
import { LevelShift } from './CoverageInput';

/** Who is on level 1 and above it at one instant. */
class Sweep {
  readonly #first = new Map<string, number>();
  readonly #above = new Map<string, number>();
  /** How many people above level 1 are not on level 1. */
  #others = 0;

  get isCovered(): boolean {
    return this.#first.size > 0;
  }

  get isBackedUp(): boolean {
    return this.#others > 0;
  }

  change({ level, personId }: LevelShift, change: number): void {
    const wasOther = this.#isOther(personId);
    const counts = level === 1 ? this.#first : this.#above;
    const count = (counts.get(personId) ?? 0) + change;
    if (count > 0) {
      counts.set(personId, count);
    } else {
      counts.delete(personId);
    }
    this.#others += Number(this.#isOther(personId)) - Number(wasOther);
  }

  #isOther(personId: string): boolean {
    return this.#above.has(personId) && !this.#first.has(personId);
  }
}

/**
 * The times within the given ones at which level 1 is covered, and those of them at which a level above it is covered by
 * somebody who is not on level 1 at that instant. One sweep over the starts and ends of all shifts.
 *
 * @param shifts - of people who can be reached
 */
export function backedUpTimes(
  shifts: readonly LevelShift[],
  times: readonly Interval[],
): { covered: Interval[]; backedUp: Interval[] } {
  const sweep = new Sweep();
  const covered: Interval[] = [];
  const backedUp: Interval[] = [];
  const events = shifts
    .flatMap(shift => [
      { at: shift.from, shift, change: 1 },
      { at: shift.to, shift, change: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  for (let i = 0; i < events.length; i++) {
    sweep.change(events[i].shift, events[i].change);
    const from = events[i].at;
    const to = events[i + 1]?.at ?? from;
    if (to > from && sweep.isCovered) {
      covered.push({ from, to });
      if (sweep.isBackedUp) {
        backedUp.push({ from, to });
      }
    }
  }
  return {
    covered: intersection(covered, times),
    backedUp: intersection(backedUp, times),
  };
}
