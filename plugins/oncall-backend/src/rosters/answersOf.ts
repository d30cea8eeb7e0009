import {
  LevelOnCall,
  RosterSummary,
} from '@opsready/backstage-plugin-oncall-common';

/** Who answers now. */
export type Answers = RosterSummary['answers'];

/**
 * The lowest level that has somebody who can be reached. Levels below it that have not are named. Pure.
 *
 * @param levels - in the order in which they are tried
 */
export function answersOf(levels: readonly LevelOnCall[]): Answers {
  const passed: string[] = [];
  for (const { level, title, now } of levels) {
    const people = now.filter(({ responder }) => responder.reachable);
    if (people.length > 0) {
      return {
        level,
        people,
        standIn: passed.length > 0 ? passed.join(' ') : undefined,
      };
    }
    passed.push(
      now.length === 0
        ? `Level ${level} (${title}) has nobody now.`
        : `Level ${level} (${title}) has nobody now who can be reached.`,
    );
  }
  return { people: [], standIn: passed.join(' ') || undefined };
}
