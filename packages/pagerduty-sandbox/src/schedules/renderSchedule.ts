import { SandboxLayer, SandboxSchedule } from '../state/types';
import { restrictedSpans } from './restrictedSpans';
import { Entry, intersect, joinEntries, Span, subtract, union } from './spans';
import { turnsOf } from './turnsOf';

/** Who is on call in a time. */
export interface RenderedSchedule {
  /** In the order of the schedule's layers. */
  layers: Entry[][];
  overrides: Entry[];
  /** Overrides before layers, each layer before those after it. */
  final: Entry[];
}

/**
 * Who is on call in a time by the rules of PagerDuty.
 *
 * The arithmetic is the sandbox's own, though the on-call plugin and the AWS sandbox have some: rules differ where clocks change,
 * and what is shared would be wrong on both sides of a test.
 */
export function renderSchedule(
  schedule: SandboxSchedule,
  time: Span,
): RenderedSchedule {
  const layers = schedule.layers.map(layer =>
    renderLayer(layer, schedule.timeZone, time),
  );
  const overrides = stack(
    schedule.overrides.toReversed().map(({ userId, start, end }) => {
      const span = intersect(time, {
        start: Date.parse(start),
        end: Date.parse(end),
      });
      return span ? [{ ...span, userId }] : [];
    }),
  );
  return { layers, overrides, final: stack([overrides, ...layers]) };
}

function renderLayer(
  layer: SandboxLayer,
  timeZone: string,
  time: Span,
): Entry[] {
  const spans = restrictedSpans(layer.restrictions, timeZone, time);
  return joinEntries(
    turnsOf(layer, timeZone, time).flatMap(turn =>
      spans.flatMap(span => {
        const common = intersect(turn, span);
        return common ? [{ ...common, userId: turn.userId }] : [];
      }),
    ),
  );
}

/** One person at a time: entries of earlier lists hide those of later ones. */
function stack(lists: Entry[][]): Entry[] {
  const final: Entry[] = [];
  let taken: Span[] = [];
  for (const entries of lists) {
    for (const { userId, ...span } of entries) {
      final.push(...subtract(span, taken).map(left => ({ ...left, userId })));
    }
    taken = union([...taken, ...entries]);
  }
  return joinEntries(final);
}
