import { LevelOnCall } from '@opsready/backstage-plugin-oncall-common';
import { Duty } from './types';

/** The levels that are tried before the one that answers, and have nobody who can be reached. */
export function passedOver({
  levels,
  answers,
}: Pick<Duty, 'levels' | 'answers'>): LevelOnCall[] {
  return levels.filter(
    ({ level }) => answers.level === undefined || level < answers.level,
  );
}

/** When the first of these people begins; `undefined` where nobody does within what was read. */
export function firstFrom(next: LevelOnCall['next']): string | undefined {
  return next.flatMap(({ from }) => from ?? []).sort()[0];
}
