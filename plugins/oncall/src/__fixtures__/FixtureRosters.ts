import { NotFoundError } from '@backstage/errors';
import {
  pageAt,
  says,
} from '@opsready/backstage-plugin-opsready-react/testing';
import {
  People,
  PeopleQuery,
  PersonSummary,
  RosterCalendar,
  RosterCalendarQuery,
  RosterDetail,
  Rosters,
  RostersQuery,
  RosterSummary,
} from '@opsready/backstage-plugin-oncall-common';
import { calendarOf } from './calendarOf';
import { coverageOf } from './coverageOf';
import { onCallAt } from './onCallAt';
import { AIKO, MARA, NOOR, RESPONDERS } from './responders';
import { PAYMENTS, ROSTER_STORIES } from './rosterStories';
import { RosterStory } from './RosterStory';

/** The rosters with a story, and as many others as there shall be. */
export class FixtureRosters {
  readonly #stories: RosterStory[];

  constructor(
    count: number,
    private readonly clock: () => string,
  ) {
    this.#stories = [...ROSTER_STORIES];
    for (let index = this.#stories.length; index < count; index += 1) {
      this.#stories.push({
        ...PAYMENTS,
        rosterId: `roster-${index}`,
        ref: `pagerduty:P${index}`,
        title: `Team ${index}`,
        entities: [],
        concerns: ['unbound'],
      });
    }
  }

  page(query: RostersQuery): Rosters {
    const now = this.clock();
    const stories = this.#stories.filter(
      story =>
        says(query.text, story.title, story.ref) &&
        (!query.provider || query.provider.includes(story.provider.id)) &&
        (query.state ?? []).every(concern => story.concerns.includes(concern)),
    );
    const { items, totalItems } = pageAt(now, stories, query);
    const having = (concern: RosterStory['concerns'][number]) =>
      this.#stories.filter(({ concerns }) => concerns.includes(concern)).length;
    return {
      now,
      totalItems,
      items: items.map(story => summaryOf(story, now)),
      totals: {
        rosters: this.#stories.length,
        withGaps: having('gap'),
        emptyNow: having('levelEmptyNow'),
        unknown: this.#stories.filter(({ unknown }) => unknown).length,
      },
    };
  }

  get(rosterId: string): RosterDetail {
    const now = this.clock();
    const story = this.#story(rosterId);
    return {
      now,
      rosterId,
      ref: story.ref,
      title: story.title,
      provider: story.provider,
      url: story.url,
      freshness: story.freshness,
      schedules: story.schedules,
      entities: story.entities,
      problems: story.problems,
      ...onCallAt(story, now),
      coverage: coverageOf(story, requirementOf(story), now),
    };
  }

  calendar(rosterId: string, query: RosterCalendarQuery): RosterCalendar {
    return calendarOf(this.#story(rosterId), query, this.clock());
  }

  people(query: PeopleQuery): People {
    const people = RESPONDERS.map(responder => personOf(responder)).filter(
      person =>
        says(query.text, person.responder.name) &&
        (query.state ?? []).every(state => isIn(person, state)),
    );
    return pageAt(
      this.clock(),
      people.sort((a, b) => b.minutes - a.minutes),
      query,
    );
  }

  #story(rosterId: string): RosterStory {
    const found = this.#stories.find(story => story.rosterId === rosterId);
    if (!found) {
      throw new NotFoundError(`No roster ${rosterId}`);
    }
    return found;
  }
}

function requirementOf(story: RosterStory): string {
  return story.entities[0]?.requirement ?? '24x7';
}

function summaryOf(story: RosterStory, now: string): RosterSummary {
  const { rosterId, ref, title, provider, concerns, freshness } = story;
  const { state, requirement, nextGap, levels } = coverageOf(
    story,
    requirementOf(story),
    now,
  );
  return {
    rosterId,
    ref,
    title,
    provider,
    concerns,
    freshness,
    answers: onCallAt(story, now).answers,
    coverageState: state,
    percent: levels[0]?.percent,
    requirement,
    nextGap,
    entityCount: story.entities.length,
    entityRefs: story.entities.map(({ entityRef }) => entityRef).slice(0, 3),
  };
}

function personOf(responder: PersonSummary['responder']): PersonSummary {
  const always = [MARA, NOOR].includes(responder);
  const minutes = always ? 40_320 : 13_440;
  return {
    responder,
    minutes,
    percent: always ? 100 : 33.3,
    overloaded: always,
    onCallNow: always || responder === AIKO,
    rosters: ROSTER_STORIES.filter(({ levels }) =>
      levels.some(({ shifts }) =>
        shifts.some(shift => shift.responder === responder),
      ),
    ).map(({ rosterId, title }) => ({ rosterId, title })),
  };
}

function isIn(
  person: PersonSummary,
  state: NonNullable<PeopleQuery['state']>[number],
): boolean {
  switch (state) {
    case 'overloaded':
      return person.overloaded;
    case 'unmatched':
      return !person.responder.matched;
    case 'unreachable':
      return !person.responder.reachable;
    default:
      return person.responder.gone;
  }
}
