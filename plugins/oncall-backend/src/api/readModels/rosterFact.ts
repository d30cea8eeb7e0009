import {
  Coverage,
  EntityOnCallFact,
} from '@opsready/backstage-plugin-oncall-common';
import { ProviderLevel } from '@opsready/backstage-plugin-oncall-node';
import { isOverloaded } from '../../coverage/loadsOf';
import { Answers } from '../../rosters/answersOf';
import type { BoundRow } from './entityFacts';
import { LevelPerson } from './levelPeople';

/** What readiness asks about one roster of an entity. Pure. */
export function rosterFact(options: {
  row: BoundRow;
  coverage: Coverage;
  answers: Answers;
  people: readonly LevelPerson[];
}): EntityOnCallFact {
  const { row, coverage, answers, people } = options;
  const stages: ProviderLevel[] = JSON.parse(row.definition);
  return {
    rosterId: row.id,
    title: row.title,
    provider: row.provider_id,
    environment: row.environment || undefined,
    url: row.url ?? undefined,
    state: coverage.state,
    reason: coverage.reason,
    requirement: coverage.requirement,
    onCallNow: answers.people.map(({ responder }) => responder.name),
    levels: coverage.levels.map(
      ({ level, percent, gapCount, gaps, backedUpPercent }) => ({
        level,
        percent,
        gapCount,
        firstGap: gaps[0],
        backedUpPercent,
      }),
    ),
    people: coverage.people,
    overloaded: coverage.loads
      .filter(isOverloaded)
      .map(({ responder }) => responder.name),
    stages: stages.filter(({ targets }) => targets.length > 0).length,
    lastStageOther: lastStageOther(people),
    unreachable: [
      ...new Map(
        people
          .filter(({ reachable }) => !reachable)
          .map(({ personId, name }) => [personId, name]),
      ).values(),
    ],
  };
}

/** Whether the last stage reaches somebody who is in no stage before it. */
function lastStageOther(people: readonly LevelPerson[]): boolean {
  const last = Math.max(...people.map(({ level }) => level));
  const before = new Set(
    people.filter(({ level }) => level < last).map(({ personId }) => personId),
  );
  return (
    last > 1 &&
    people.some(
      ({ level, personId, reachable }) =>
        level === last && reachable && !before.has(personId),
    )
  );
}
