import { counted } from '@opsready/backstage-plugin-opsready-react';
import {
  CoverageFinding,
  LevelCoverage,
  PersonLoad,
} from '@opsready/backstage-plugin-oncall-common';
import { RosterStory } from './RosterStory';

/** What the backend would say that coverage lacks. */
export function findingsOf(
  story: RosterStory,
  levels: readonly LevelCoverage[],
  loads: readonly PersonLoad[],
): CoverageFinding[] {
  return [
    ...levels
      .filter(({ gapCount }) => gapCount > 0)
      .map(({ level, gapCount }) => ({
        code: 'gap' as const,
        level,
        message: `Nobody is on call on level ${level} ${counted(gapCount, 'time')} in the next 28 days. Let the schedule cover these hours.`,
      })),
    ...loads
      .filter(({ percent }) => percent > 50)
      .map(({ responder }) => ({
        code: 'overloaded' as const,
        personId: responder.personId,
        message: `${responder.name} is on call more than half of the time. Add people to the rotation.`,
      })),
    ...(loads.length === 1
      ? [
          {
            code: 'rotationOfOne' as const,
            message:
              'One person is the whole rotation. Add at least two others.',
          },
        ]
      : []),
    ...(story.levels.length === 1
      ? [
          {
            code: 'noBackup' as const,
            message:
              'There is no second level. Add one, so that somebody else is tried when the first does not answer.',
          },
        ]
      : []),
    ...loads
      .filter(({ responder }) => !responder.reachable)
      .map(({ responder }) => ({
        code: 'unreachable' as const,
        personId: responder.personId,
        message: `Nothing reaches ${responder.name}. Have a channel activated at ${story.provider.title}, or take the person out of the rotation.`,
      })),
  ];
}
