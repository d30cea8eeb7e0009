import {
  EntityOnCall,
  LevelOnCall,
} from '@opsready/backstage-plugin-oncall-common';

/** While rosters are being read at their provider. */
const SOON_MS = 5_000;
/** An override at a provider is to be seen within two minutes. */
const SELDOM_MS = 100_000;
/** After a hand-off, so that the server's clock is surely past it. */
const SLACK_MS = 1_000;

/** After which time to ask again who is on call: at the next hand-off, and soon where rosters are being read. */
export function readAgainMs(
  answer: Pick<EntityOnCall, 'now' | 'refreshing'> & {
    rosters: ReadonlyArray<{ levels: readonly LevelOnCall[] }>;
  },
): number {
  const now = Date.parse(answer.now);
  const changes = answer.rosters
    .flatMap(({ levels }) => levels)
    .flatMap(level => [
      ...level.now.map(({ until }) => until),
      ...level.next.map(({ from }) => from),
    ])
    .map(at => Date.parse(at ?? '') - now + SLACK_MS)
    .filter(ms => ms > 0);
  return Math.min(
    answer.refreshing ? SOON_MS : SELDOM_MS,
    ...changes.map(ms => Math.max(ms, SLACK_MS)),
  );
}
