import {
  Coverage,
  CoverageFinding,
  Gap,
  LevelCoverage,
} from '@opsready/backstage-plugin-oncall-common';
import {
  clipped,
  difference,
  Interval,
  lengthOf,
  merged,
} from '../time/intervals';
import { backedUpTimes } from './backup';
import { CoverageInput, LevelShift } from './CoverageInput';
import { findingsOf } from './findingsOf';
import { loadsOf, ShiftLoad } from './loadsOf';
import { percentOf } from './percentOf';
import { requiredTimes } from './requiredTimes';
import { unknownCoverage } from './unknownCoverage';

const MINUTE = 60_000;
/** Of one level; how many there are is told. */
const MOST_GAPS = 100;

/** Coverage as it is stored: people by id, since what is known of them changes by itself. */
export type ComputedCoverage = Omit<Coverage, 'loads'> & { loads: ShiftLoad[] };

/**
 * Whether the required hours of a window are covered. Pure; the time it takes grows with the number of shifts.
 *
 * @param times - the required hours, where they are at hand: working out local times takes longer than everything else
 */
export function coverageOf(
  input: CoverageInput,
  times: readonly Interval[] = requiredTimes(input.required, input.window),
): ComputedCoverage {
  const { window, requirement, people } = input;
  if (input.incomplete !== undefined) {
    return unknownCoverage({ ...input, reason: input.incomplete });
  }
  const shifts = clipped(input.shifts, window);
  const reached = shifts.filter(({ personId }) =>
    Boolean(people.get(personId)?.reachable),
  );
  const { covered, backedUp } = backedUpTimes(reached, times);
  // What has no level at all has nobody on its first one.
  const numbers = input.levels.length > 0 ? input.levels : [1];
  const levels = numbers.map(level => ({
    ...levelCoverage({ level, times, reached }),
    ...(level === 1 &&
      covered.length > 0 && {
        backedUpPercent: percentOf(lengthOf(backedUp) / lengthOf(covered)),
      }),
  }));
  const loads = loadsOf(shifts, window);
  const onDuty = peopleOf(reached);
  const timeZones = zonesOf(onDuty, input);
  const firstLevel = peopleOf(reached.filter(({ level }) => level === 1));
  const findings: CoverageFinding[] = findingsOf({
    ...input,
    levels,
    loads,
    shifts,
    onDuty,
    firstLevel,
    timeZones,
    unbacked: difference(merged(covered), merged(backedUp)),
  });
  return {
    requirement,
    from: instantText(window.from),
    to: instantText(window.to),
    state: levels.some(({ gapCount }) => gapCount > 0) ? 'gaps' : 'covered',
    levels,
    findings,
    people: firstLevel.length,
    loads,
    timeZones: timeZones.known,
    nextGap: firstOf(levels.flatMap(({ gaps }) => gaps.slice(0, 1))),
  };
}

/** What is shorter than a minute is no gap: a hand-off may leave a second out. */
function levelCoverage(options: {
  level: number;
  times: readonly Interval[];
  reached: LevelShift[];
}): LevelCoverage {
  const { level, times, reached } = options;
  const ofLevel = merged(reached.filter(shift => shift.level === level));
  const open = difference(times, ofLevel).filter(
    ({ from, to }) => to - from >= MINUTE,
  );
  const required = lengthOf(times);
  const covered = required - lengthOf(open);
  return {
    level,
    requiredMinutes: Math.floor(required / MINUTE),
    coveredMinutes: Math.floor(covered / MINUTE),
    percent: percentOf(required === 0 ? 1 : covered / required),
    gapCount: open.length,
    gaps: open.slice(0, MOST_GAPS).map(gap => gapOf(level, gap)),
  };
}

function gapOf(level: number, { from, to }: Interval): Gap {
  return {
    level,
    from: instantText(from),
    to: instantText(to),
    minutes: Math.floor((to - from) / MINUTE),
  };
}

function firstOf(gaps: Gap[]): Gap | undefined {
  return gaps.sort(
    (a, b) => a.from.localeCompare(b.from) || a.level - b.level,
  )[0];
}

function peopleOf(shifts: readonly LevelShift[]): string[] {
  return [...new Set(shifts.map(({ personId }) => personId))];
}

function zonesOf(personIds: string[], { people }: CoverageInput) {
  const zones = personIds.map(personId => people.get(personId)?.timeZone);
  const known = [...new Set(zones.filter(zone => zone !== undefined))].sort();
  return { known, complete: !zones.includes(undefined) };
}

function instantText(instant: number): string {
  return new Date(instant).toISOString();
}
