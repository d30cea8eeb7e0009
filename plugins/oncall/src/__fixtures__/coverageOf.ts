import {
  Coverage,
  Gap,
  LevelCoverage,
  PersonLoad,
} from '@opsready/backstage-plugin-oncall-common';
import { findingsOf } from './findingsOf';
import { windowEnd } from './now';
import { Shift } from './rotations';
import { RosterStory } from './RosterStory';

/** The times of a window in which nobody has a shift. */
export function gapsOf(
  level: number,
  shifts: readonly Shift[],
  from: string,
  to: string,
): Gap[] {
  const gaps: Gap[] = [];
  let covered = from;
  const close = (until: string) => {
    const minutes = minutesOf(covered, until);
    if (minutes >= 1) {
      gaps.push({ level, from: covered, to: until, minutes });
    }
  };
  for (const shift of [...shifts].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (shift.to > covered && shift.from < to) {
      close(shift.from);
      covered = shift.to;
    }
  }
  close(to);
  return gaps;
}

/** The coverage of a roster in the window that begins now. */
export function coverageOf(
  story: RosterStory,
  requirement: string,
  now: string,
): Coverage {
  const window = { from: now, to: windowEnd(now) };
  if (story.unknown) {
    return {
      state: 'unknown',
      reason: story.unknown,
      requirement,
      ...window,
      levels: [],
      findings: [],
      people: 0,
      loads: [],
      timeZones: [],
    };
  }
  const levels = story.levels.map(({ level, shifts }) =>
    levelCoverage(level, shifts, window),
  );
  const loads = loadsOf(story, window);
  const first = new Set(
    story.levels[0].shifts.map(({ responder }) => responder.personId),
  );
  const nextGap = levels
    .flatMap(({ gaps }) => gaps)
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  return {
    state: nextGap ? 'gaps' : 'covered',
    requirement,
    ...window,
    levels,
    loads,
    findings: findingsOf(story, levels, loads),
    people: first.size,
    timeZones: [
      ...new Set(loads.flatMap(({ responder }) => responder.timeZone ?? [])),
    ],
    nextGap,
  };
}

function levelCoverage(
  level: number,
  shifts: readonly Shift[],
  window: { from: string; to: string },
): LevelCoverage {
  const gaps = gapsOf(level, shifts, window.from, window.to);
  const requiredMinutes = minutesOf(window.from, window.to);
  const missing = gaps.reduce((sum, { minutes }) => sum + minutes, 0);
  const coveredMinutes = requiredMinutes - missing;
  return {
    level,
    requiredMinutes,
    coveredMinutes,
    percent: percentOf(coveredMinutes, requiredMinutes),
    gapCount: gaps.length,
    gaps: gaps.slice(0, 100),
    backedUpPercent: level === 1 ? 100 : undefined,
  };
}

function loadsOf(
  story: RosterStory,
  { from, to }: { from: string; to: string },
): PersonLoad[] {
  const loads = new Map<string, PersonLoad>();
  for (const shift of story.levels.flatMap(({ shifts }) => shifts)) {
    const { responder } = shift;
    const load = loads.get(responder.personId) ?? {
      responder,
      minutes: 0,
      percent: 0,
    };
    load.minutes += Math.max(
      0,
      minutesOf(
        shift.from > from ? shift.from : from,
        shift.to < to ? shift.to : to,
      ),
    );
    load.percent = percentOf(load.minutes, minutesOf(from, to));
    loads.set(responder.personId, load);
  }
  return [...loads.values()].sort((a, b) => b.minutes - a.minutes);
}

function percentOf(part: number, whole: number): number {
  return Math.round((part / whole) * 1000) / 10;
}

function minutesOf(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 60_000);
}
