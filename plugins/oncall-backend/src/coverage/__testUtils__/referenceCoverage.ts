import { CoverageInput } from '../CoverageInput';

const MINUTE = 60_000;

/** What one minute looks like. */
interface Minute {
  at: number;
  required: boolean;
  /** Who can be reached, by level. */
  onCall: Map<number, Set<string>>;
}

/**
 * Coverage minute by minute: slow, with what `Intl` says about each instant, and nothing of the arithmetic that it checks. All
 * instants are whole minutes.
 */
export function referenceCoverage(input: CoverageInput) {
  const { window, shifts, people } = input;
  const minutes: Minute[] = [];
  const loads: Record<string, number> = {};
  const firstLevel = new Set<string>();
  for (let at = window.from; at < window.to; at += MINUTE) {
    const onCall = new Map<number, Set<string>>();
    const carrying = new Set<string>();
    for (const { level, personId, from, to } of shifts) {
      if (from <= at && at < to) {
        carrying.add(personId);
        if (people.get(personId)?.reachable) {
          onCall.set(level, (onCall.get(level) ?? new Set()).add(personId));
        }
      }
    }
    carrying.forEach(id => (loads[id] = (loads[id] ?? 0) + 1));
    onCall.get(1)?.forEach(id => firstLevel.add(id));
    minutes.push({ at, onCall, required: isRequired(input, at) });
  }
  const levels = input.levels.map(level => levelOf(minutes, level));
  const covered = minutes.filter(
    ({ required, onCall }) => required && onCall.has(1),
  );
  const backed = covered.filter(({ onCall }) =>
    [...onCall].some(
      ([level, ids]) =>
        level > 1 && [...ids].some(id => !onCall.get(1)!.has(id)),
    ),
  );
  return {
    levels,
    loads,
    people: firstLevel.size,
    hasGaps: levels.some(({ gaps }) => gaps.length > 0),
    backedUpPercent:
      covered.length === 0
        ? undefined
        : Math.floor((backed.length * 10_000) / covered.length) / 100,
  };
}

function levelOf(minutes: readonly Minute[], level: number) {
  const gaps: Array<[string, string, number]> = [];
  let open: number[] = [];
  const close = () => {
    if (open.length > 0) {
      gaps.push([
        new Date(open[0]).toISOString(),
        new Date(open.at(-1)! + MINUTE).toISOString(),
        open.length,
      ]);
    }
    open = [];
  };
  for (const { at, required, onCall } of minutes) {
    if (required && !onCall.has(level)) {
      open.push(at);
    } else {
      close();
    }
  }
  close();
  const required = minutes.filter(minute => minute.required);
  const covered = required.filter(({ onCall }) => onCall.has(level)).length;
  return { level, required: required.length, covered, gaps };
}

const formats = new Map<string, Intl.DateTimeFormat>();

function isRequired({ required }: CoverageInput, at: number): boolean {
  if (required.kind === 'always') {
    return true;
  }
  const { timeZone } = required;
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  formats.set(timeZone, format);
  const parts = new Map(
    format.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const hour = Number(parts.get('hour'));
  return (
    !['Sat', 'Sun'].includes(parts.get('weekday')!) && hour >= 9 && hour < 17
  );
}
