import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';

/** Where a step leads, in words; nothing is said of one that simply goes on to the step below it. */
export function waysOn(
  step: RunbookStep,
  following: RunbookStep | undefined,
): string[] {
  const { next = [], onFailure, isEnd } = step;
  const ways: string[] = [];
  if (next.length > 1) {
    ways.push(`then one of ${next.join(', ')}`);
  } else if (next.length === 1 && next[0] !== following?.name) {
    ways.push(`then ${next[0]}`);
  }
  if (isEnd && following) {
    ways.push('ends here');
  }
  if (onFailure !== undefined) {
    ways.push(`where it fails: ${onFailure}`);
  }
  return ways;
}
