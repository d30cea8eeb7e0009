import { RosterCalendar } from '@opsready/backstage-plugin-oncall-common';
import { meets, placeIn, Span } from './weeksOf';

/** A shift or a gap, as far as it lies in one week. */
export interface Segment extends Span {
  kind: 'shift' | 'gap';
  level: number;
  /** Whose shift it is. */
  name?: string;
  isOverride: boolean;
  scheduleTitle?: string;
  /** Shares of the week. */
  start: number;
  length: number;
  /** Those that go on at the same time on the same level lie below each other. */
  lane: number;
}

/** One level of a week. */
export interface LevelRow {
  level: number;
  title: string;
  segments: Segment[];
  lanes: number;
}

/** The rows of a week: for each level its shifts, one below the other where several go on at once, and its gaps. */
export function rowsOf(calendar: RosterCalendar, week: Span): LevelRow[] {
  return calendar.levels.map(({ level, title }) => {
    const found = [
      ...calendar.shifts.map(shift => ({
        kind: 'shift' as const,
        level: shift.level,
        from: shift.from,
        to: shift.to,
        name: shift.name,
        isOverride: shift.source === 'override',
        scheduleTitle: shift.scheduleTitle,
      })),
      ...calendar.gaps.map(gap => ({
        kind: 'gap' as const,
        level: gap.level,
        from: gap.from,
        to: gap.to,
        isOverride: false,
      })),
    ]
      .filter(span => span.level === level && meets(span, week))
      .sort((a, b) => Date.parse(a.from) - Date.parse(b.from));
    const ends: number[] = [];
    const segments = found.map(span => {
      const lane = freeLane(ends, span);
      ends[lane] = Date.parse(span.to);
      return { ...span, ...placeIn(span, week), lane };
    });
    return { level, title, segments, lanes: Math.max(1, ends.length) };
  });
}

/** Names a segment among all of a calendar. */
export function keyOf({ kind, level, from, lane, start }: Segment): string {
  return `${kind} ${level} ${from} ${lane} ${start}`;
}

function freeLane(ends: readonly number[], span: Span): number {
  const free = ends.findIndex(end => end <= Date.parse(span.from));
  return free === -1 ? ends.length : free;
}
