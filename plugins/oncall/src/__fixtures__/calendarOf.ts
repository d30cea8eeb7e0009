import {
  RosterCalendar,
  RosterCalendarQuery,
} from '@opsready/backstage-plugin-oncall-common';
import { gapsOf } from './coverageOf';
import { ago, DAY, windowEnd } from './now';
import { RosterStory } from './RosterStory';

/** The shifts of a roster in a window. */
export function calendarOf(
  story: RosterStory,
  query: RosterCalendarQuery,
  now: string,
): RosterCalendar {
  const { from = now, to = windowEnd(from) } = query;
  const knownUntil = story.unknown ? ago(-10 * DAY) : undefined;
  const end = knownUntil && knownUntil < to ? knownUntil : to;
  const gaps = story.levels.flatMap(({ level, shifts }) =>
    gapsOf(level, shifts, from, to),
  );
  return {
    now,
    from,
    to,
    knownUntil,
    state: stateOf(story, gaps.length),
    reason: story.unknown,
    requirement: query.requirement ?? story.entities[0]?.requirement ?? '24x7',
    levels: story.levels.map(({ level, title }) => ({ level, title })),
    shifts: story.levels.flatMap(({ level, shifts }) =>
      shifts
        .filter(shift => shift.from < end && shift.to > from)
        .map(shift => ({
          level,
          from: shift.from > from ? shift.from : from,
          to: shift.to < end ? shift.to : end,
          personId: shift.responder.personId,
          name: shift.responder.name,
          source: shift.source,
          scheduleTitle: shift.scheduleTitle,
        })),
    ),
    gaps: story.unknown ? [] : gaps,
  };
}

function stateOf(story: RosterStory, gaps: number): RosterCalendar['state'] {
  if (story.unknown) {
    return 'unknown';
  }
  return gaps > 0 ? 'gaps' : 'covered';
}
