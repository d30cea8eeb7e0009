import { LevelOnCall } from '@opsready/backstage-plugin-oncall-common';
import { Duty } from './types';

/** A level that is tried after the one that answers. */
export interface EscalationStep {
  level: LevelOnCall;
  /** Counted from when the level that answers is tried; `undefined` where a level before it does not say how long it waits. */
  afterMinutes?: number;
}

/** What happens when nobody answers, in order. */
export function escalationOf({
  levels,
  answers,
}: Pick<Duty, 'levels' | 'answers'>): EscalationStep[] {
  const steps: EscalationStep[] = [];
  let afterMinutes: number | undefined;
  for (const level of levels) {
    if (answers.level === undefined || level.level < answers.level) {
      continue;
    }
    if (level.level > answers.level) {
      steps.push({ level, afterMinutes });
      afterMinutes = added(afterMinutes, level.delayMinutes);
    } else {
      afterMinutes = level.delayMinutes;
    }
  }
  return steps;
}

function added(
  sum: number | undefined,
  more: number | undefined,
): number | undefined {
  return sum === undefined || more === undefined ? undefined : sum + more;
}
