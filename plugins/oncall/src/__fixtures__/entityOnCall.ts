import {
  Action,
  EntityOnCall,
  EntityRoster,
} from '@opsready/backstage-plugin-oncall-common';
import { coverageOf } from './coverageOf';
import { refOf } from './entities';
import { onCallAt } from './onCallAt';
import {
  CHECKOUT,
  DATA,
  LOGISTICS,
  NIGHTS,
  PAYMENTS,
  PLATFORM,
} from './rosterStories';
import { RosterStory } from './RosterStory';

const MAY_ALL: Action[] = [
  { action: 'page', allowed: true },
  { action: 'declare', allowed: true },
  { action: 'reveal', allowed: true },
  { action: 'review', allowed: true },
  { action: 'readIncidents', allowed: true },
];

const MAY_NOTHING: Action[] = MAY_ALL.map(({ action }) => ({
  action,
  allowed: false,
  reason: `You lack the permission for this. Ask whoever runs this portal, or page at the provider.`,
}));

/** Whose rosters an entity has, what else is said about it, and what may be done. */
interface EntityStory {
  rosters: RosterStory[];
  actions: Action[];
  unmatched?: EntityOnCall['unmatched'];
  requirement?: EntityOnCall['requirement'];
  openIncidents?: number;
}

const STORIES: Record<string, EntityStory> = {
  'payments-api': { rosters: [PAYMENTS], actions: MAY_ALL, openIncidents: 1 },
  'checkout-api': { rosters: [CHECKOUT, PLATFORM], actions: MAY_ALL },
  'parcel-tracker': { rosters: [LOGISTICS], actions: MAY_NOTHING },
  'event-lake': {
    rosters: [DATA],
    actions: MAY_ALL,
    requirement: {
      value: '24x7',
      from: 'default',
      message:
        "'Europe/Amsterdan' is no time zone. Write one of the IANA database, such as Europe/Berlin.",
    },
  },
  'portal-gateway': { rosters: [PLATFORM], actions: MAY_ALL },
  'night-batch': { rosters: [NIGHTS], actions: MAY_ALL, openIncidents: 0 },
  storefront: {
    rosters: [],
    actions: MAY_NOTHING,
    unmatched: [
      {
        annotation: 'opsready.io/oncall',
        entry: 'pagerduty:PGONE99',
        message:
          'PagerDuty has no escalation policy, schedule or service with this id. Write one that exists, for instance pagerduty:PPAY001.',
      },
    ],
  },
  'gift-cards': { rosters: [], actions: MAY_NOTHING },
};

/** Who is on call for an entity at an instant. */
export function entityOnCallOf(
  entityRef: string,
  now: string,
): EntityOnCall | undefined {
  const found = Object.entries(STORIES).find(
    ([name]) => refOf(name) === entityRef,
  );
  if (!found) {
    return undefined;
  }
  const { rosters, actions, unmatched, requirement, openIncidents } = found[1];
  const held = requirement ?? { value: '24x7', from: 'default' as const };
  return {
    now,
    entityRef,
    requirement: held,
    rosters: rosters.map(story =>
      entityRosterOf(story, held.value, actions, now),
    ),
    unmatched: unmatched ?? [],
    actions,
    openIncidents,
    refreshing: false,
  };
}

function entityRosterOf(
  story: RosterStory,
  requirement: string,
  actions: Action[],
  now: string,
): EntityRoster {
  const { rosterId, ref, title, provider, url, freshness, problems } = story;
  const [{ environment, reason }] = story.entities;
  return {
    rosterId,
    ref,
    title,
    provider,
    url,
    environment,
    reason,
    freshness,
    problems,
    ...onCallAt(story, now),
    coverage: coverageOf(story, requirement, now),
    actions: actions.filter(({ action }) =>
      ['page', 'declare'].includes(action),
    ),
  };
}
