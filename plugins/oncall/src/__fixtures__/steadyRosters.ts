import { refOf } from './entities';
import { AIKO, AMARA, JONAS, LUCA, MARA, TOMAS } from './responders';
import { always, shiftsOf, Turns } from './rotations';
import { RosterStory } from './RosterStory';
import { CURRENT, namedBy, PAGERDUTY } from './storyParts';

const PAYMENTS_TURNS: Turns = {
  scheduleTitle: 'Payments primary',
  zone: 'Europe/Berlin',
  start: '2026-10-12T09:00',
  days: 7,
  people: [LUCA, AMARA, JONAS],
};

/** All is well: three people, a backup, a hand-off next Monday. */
export const PAYMENTS: RosterStory = {
  rosterId: 'roster-payments',
  ref: 'pagerduty:PPAY001',
  title: 'Payments',
  provider: PAGERDUTY,
  url: 'https://parcelwise.pagerduty.com/escalation_policies/PPAY001',
  levels: [
    {
      level: 1,
      title: 'Primary',
      delayMinutes: 15,
      targets: ['Schedule Payments primary'],
      shifts: shiftsOf(PAYMENTS_TURNS),
    },
    {
      level: 2,
      title: 'Backup',
      delayMinutes: 30,
      targets: ['Tomas Berg'],
      shifts: always(TOMAS),
    },
  ],
  freshness: CURRENT,
  concerns: [],
  schedules: [
    {
      title: 'Payments primary',
      timeZone: 'Europe/Berlin',
      url: 'https://parcelwise.pagerduty.com/schedules/PSCHED1',
      rotations: [
        {
          title: 'Weekly',
          description: 'Hand-off every Monday at 09:00, all hours.',
          people: PAYMENTS_TURNS.people,
        },
      ],
    },
  ],
  entities: [
    {
      entityRef: refOf('payments-api'),
      environment: 'production',
      requirement: '24x7',
      reason: namedBy('production=pagerduty:PPAY001'),
    },
    {
      entityRef: refOf('payments-ledger'),
      requirement: '24x7',
      reason: {
        kind: 'systemAnnotation',
        viaRef: 'system:default/payments',
        entry: 'pagerduty:PPAY001',
        message: 'The annotation opsready.io/oncall of its system names it.',
      },
    },
  ],
  problems: [],
};

/** Level 1 is empty until 08:00 in Berlin; somebody on the other side of the ocean stands in. */
export const CHECKOUT: RosterStory = {
  rosterId: 'roster-checkout',
  ref: 'pagerduty:PCHK001',
  title: 'Checkout',
  provider: PAGERDUTY,
  url: 'https://parcelwise.pagerduty.com/escalation_policies/PCHK001',
  levels: [
    {
      level: 1,
      title: 'Office hours',
      delayMinutes: 10,
      targets: ['Schedule Checkout office hours'],
      shifts: shiftsOf({
        scheduleTitle: 'Checkout office hours',
        zone: 'Europe/Berlin',
        start: '2026-10-12T00:00',
        days: 7,
        people: [AIKO, JONAS],
        workingHours: { from: 8, to: 18 },
      }),
    },
    {
      level: 2,
      title: 'Stand-in',
      delayMinutes: 20,
      targets: ['Mara Lindqvist'],
      shifts: always(MARA),
    },
  ],
  freshness: CURRENT,
  concerns: ['gap', 'levelEmptyNow', 'overloaded', 'tooFew'],
  schedules: [
    {
      title: 'Checkout office hours',
      timeZone: 'Europe/Berlin',
      rotations: [
        {
          title: 'Office hours',
          description: 'Hand-off every Monday, 08:00 to 18:00 on working days.',
          people: [AIKO, JONAS],
        },
      ],
    },
  ],
  entities: [
    {
      entityRef: refOf('checkout-api'),
      environment: 'production',
      requirement: '24x7',
      reason: namedBy('production=pagerduty:PCHK001'),
    },
  ],
  problems: [
    'Level 3 of the policy leads back to level 1; it is left out. Take it out of the policy in PagerDuty.',
  ],
};
