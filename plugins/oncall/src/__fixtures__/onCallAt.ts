import {
  EntityRoster,
  LevelOnCall,
  OnDuty,
} from '@opsready/backstage-plugin-oncall-common';
import { Shift } from './rotations';
import { RosterStory } from './RosterStory';

const OPEN_FROM = '0002';
const OPEN_UNTIL = '9999';

/** Who is on call at an instant, by level, and who answers. */
export function onCallAt(
  story: RosterStory,
  now: string,
): Pick<EntityRoster, 'levels' | 'answers'> {
  const levels = story.levels.map(level => levelAt(level, now));
  const answering = levels.find(({ now: people }) =>
    people.some(({ responder }) => responder.reachable),
  );
  const empty = levels.filter(
    ({ level, now: people }) =>
      answering && level < answering.level && people.length === 0,
  );
  return {
    levels,
    answers: {
      level: answering?.level,
      people: answering?.now ?? [],
      standIn: empty[0] && `Level ${empty[0].level} has nobody now.`,
    },
  };
}

function levelAt(
  { shifts, ...level }: RosterStory['levels'][number],
  now: string,
): LevelOnCall {
  const [next] = shifts
    .filter(({ from }) => from > now)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    ...level,
    now: shifts.filter(({ from, to }) => from <= now && now < to).map(onDuty),
    next: next ? [onDuty(next)] : [],
  };
}

function onDuty({ from, to, responder, source, scheduleTitle }: Shift): OnDuty {
  return {
    responder,
    source,
    scheduleTitle,
    from: from < OPEN_FROM ? undefined : from,
    until: to > OPEN_UNTIL ? undefined : to,
  };
}
