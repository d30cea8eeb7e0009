import { refOf } from './entities';
import { ago, DAY, HOUR } from './now';
import { INES, NOOR, OTTO, PRIYA, SAM, TOMAS } from './responders';
import { always, shiftsOf, without } from './rotations';
import { RosterStory } from './RosterStory';
import {
  CURRENT,
  INCIDENT_MANAGER,
  namedBy,
  PAGERDUTY,
  STATIC,
} from './storyParts';

/** Nobody in the hour that comes twice when clocks go back in Berlin. */
export const LOGISTICS: RosterStory = {
  rosterId: 'roster-logistics',
  ref: 'static:logistics',
  title: 'Logistics',
  provider: STATIC,
  levels: [
    {
      level: 1,
      title: 'On call',
      targets: ['Schedule Logistics'],
      shifts: without(
        shiftsOf({
          scheduleTitle: 'Logistics',
          zone: 'Europe/Berlin',
          start: '2026-10-16T08:00',
          days: 1,
          people: [INES, OTTO, SAM],
        }).concat(
          shiftsOf({
            scheduleTitle: 'Logistics',
            zone: 'Europe/Berlin',
            start: '2026-11-09T08:00',
            days: 1,
            people: [INES, OTTO, SAM],
          }),
        ),
        '2026-10-25T00:00:00.000Z',
        '2026-10-25T01:00:00.000Z',
      ),
    },
  ],
  freshness: {
    state: 'stale',
    readAt: ago(3 * HOUR),
    message: 'The catalog did not answer at the last reading.',
  },
  concerns: ['gap', 'noBackup', 'unmatched', 'unreachable', 'stale'],
  schedules: [
    {
      title: 'Logistics',
      timeZone: 'Europe/Berlin',
      rotations: [
        {
          title: 'Days',
          description: 'Hand-off every day at 08:00.',
          people: [INES, OTTO, SAM],
        },
      ],
    },
  ],
  entities: [
    {
      entityRef: refOf('parcel-tracker'),
      requirement: '24x7',
      reason: {
        kind: 'ownerAnnotation',
        viaRef: 'group:default/logistics',
        entry: 'static:logistics',
        message: 'The annotation opsready.io/oncall of its owner names it.',
      },
    },
  ],
  problems: [],
};

/** A rotation of one whom nothing reaches. */
export const DATA: RosterStory = {
  rosterId: 'roster-data',
  ref: 'static:data',
  title: 'Data',
  provider: STATIC,
  levels: [
    {
      level: 1,
      title: 'On call',
      targets: ['Noor de Vries'],
      shifts: always(NOOR),
    },
  ],
  freshness: CURRENT,
  concerns: ['noBackup', 'overloaded', 'tooFew', 'unreachable'],
  schedules: [],
  entities: [
    {
      entityRef: refOf('event-lake'),
      requirement: 'business-hours@Europe/Amsterdam',
      reason: namedBy('static:data'),
    },
  ],
  problems: [],
};

/** The provider refuses, so that nobody knows what is covered. */
export const PLATFORM: RosterStory = {
  rosterId: 'roster-platform',
  ref: 'incident-manager:platform',
  title: 'Platform',
  provider: INCIDENT_MANAGER,
  levels: [
    {
      level: 1,
      title: 'Stage 1',
      delayMinutes: 5,
      targets: ['On-call schedule platform-primary'],
      shifts: shiftsOf({
        scheduleTitle: 'platform-primary',
        zone: 'America/New_York',
        start: '2026-10-18T02:30',
        days: 7,
        people: [PRIYA, TOMAS, INES],
      }),
    },
  ],
  freshness: {
    state: 'denied',
    readAt: ago(2 * DAY),
    message:
      'AWS refuses ssm-contacts:ListRotationShifts in account 111122223333. Add it to the reading role.',
  },
  unknown:
    'AWS refuses ssm-contacts:ListRotationShifts in account 111122223333. Add it to the reading role.',
  concerns: ['stale'],
  schedules: [],
  entities: [
    {
      entityRef: refOf('portal-gateway'),
      environment: 'staging',
      requirement: '24x7',
      reason: namedBy('staging=incident-manager:platform'),
    },
  ],
  problems: [],
};

/** Nobody at all, on no level. */
export const NIGHTS: RosterStory = {
  rosterId: 'roster-nights',
  ref: 'pagerduty:PNIGHT1',
  title: 'Night batch',
  provider: PAGERDUTY,
  // Addresses come from outside.
  // eslint-disable-next-line no-script-url
  url: 'javascript:alert(1)',
  levels: [
    {
      level: 1,
      title: 'Level 1',
      delayMinutes: 5,
      targets: ['Schedule Nights'],
      shifts: [
        {
          from: ago(-2 * HOUR),
          to: ago(-26 * HOUR),
          responder: PRIYA,
          source: 'override',
          scheduleTitle: 'Nights',
        },
      ],
    },
  ],
  freshness: CURRENT,
  concerns: ['gap', 'levelEmptyNow', 'noBackup', 'tooFew'],
  schedules: [],
  entities: [
    {
      entityRef: refOf('night-batch'),
      requirement: '24x7',
      reason: namedBy('pagerduty:PNIGHT1'),
    },
  ],
  problems: [],
};
