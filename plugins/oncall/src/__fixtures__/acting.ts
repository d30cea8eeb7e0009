import {
  ActingForm,
  ActingRoster,
  EntityOnCall,
  Incident,
  OnCallAction,
} from '@opsready/backstage-plugin-oncall-common';
import { SEVERITIES } from './contacts';
import { refOf } from './entities';
import { ago, DAY, HOUR, NOW } from './now';
import { PAGERDUTY } from './storyParts';

/** What the dialogs show for an entity. */
export function actingFormOf(onCall: EntityOnCall): ActingForm {
  return {
    now: onCall.now,
    entityRef: onCall.entityRef,
    severities: SEVERITIES,
    severitiesFrom: 'system:default/organisation',
    rosters: onCall.rosters.map(roster => actingRosterOf(roster)),
  };
}

function actingRosterOf(roster: EntityOnCall['rosters'][number]): ActingRoster {
  const { rosterId, title, provider, environment, freshness } = roster;
  const ringsNoPhone = provider.id === 'static';
  const optionOf = (action: 'page' | 'declare') => {
    const found = roster.actions.find(candidate => candidate.action === action);
    return { allowed: found?.allowed ?? false, reason: found?.reason };
  };
  return {
    rosterId,
    title,
    provider,
    environment,
    freshness,
    reaches: roster.levels.map(({ level, now }, index) => ({
      level,
      afterMinutes: index * 15,
      people: now.map(({ responder }) => responder),
    })),
    page: {
      ...optionOf('page'),
      how: ringsNoPhone
        ? 'Sends a Backstage notification of critical severity. It rings no phone.'
        : `Makes an incident of high urgency at ${provider.title}, which rings who is on call.`,
      targets: ringsNoPhone
        ? undefined
        : [
            { id: 'service-1', title: 'payments-api (production)' },
            { id: 'service-2', title: 'payments-ledger' },
          ],
    },
    declare: {
      ...(ringsNoPhone
        ? {
            allowed: false,
            reason:
              'This roster has no provider of incidents. Page, and agree on a channel by hand.',
          }
        : optionOf('declare')),
      how: `Makes an incident at ${provider.title} and engages the responders.`,
      targets: ringsNoPhone
        ? undefined
        : [{ id: 'service-1', title: 'payments-api (production)' }],
    },
  };
}

/** A page that was sent. */
export const SENT_PAGE: OnCallAction = {
  now: NOW,
  actionId: 'action-1',
  kind: 'page',
  status: 'done',
  entityRef: refOf('payments-api'),
  rosterId: 'roster-payments',
  rosterTitle: 'Payments',
  provider: PAGERDUTY,
  title: 'Payments are refused',
  reason: 'Half of all card payments fail.',
  requestedBy: 'user:default/mara',
  requestedAt: ago(20),
  finishedAt: ago(19),
  reached: ['Amara Okafor'],
  url: 'https://parcelwise.pagerduty.com/incidents/Q1',
  actions: [],
};

/** A page of which nobody knows what became. */
export const UNKNOWN_PAGE: OnCallAction = {
  ...SENT_PAGE,
  actionId: 'action-2',
  status: 'unknown',
  requestedAt: ago(2 * DAY),
  finishedAt: undefined,
  message:
    'PagerDuty did not answer. Look there whether the page arrived, then say so here.',
  actions: [{ action: 'close', allowed: true }],
};

export const INCIDENTS: Incident[] = [
  {
    incidentId: 'incident-1',
    actionId: 'action-3',
    title: 'Payments are refused',
    status: 'open',
    severity: 'Severity 1',
    provider: PAGERDUTY,
    openedAt: ago(19),
    declaredBy: 'user:default/mara',
    assignees: ['Amara Okafor'],
    url: 'https://parcelwise.pagerduty.com/incidents/Q1',
  },
  {
    incidentId: 'incident-2',
    title: 'Refunds are late <b>again</b>',
    status: 'resolved',
    severity: 'Severity 3',
    provider: PAGERDUTY,
    openedAt: ago(9 * DAY),
    resolvedAt: ago(9 * DAY - 5 * HOUR),
    assignees: ['Luca Rossi'],
    url: 'https://parcelwise.pagerduty.com/incidents/Q2',
  },
];
