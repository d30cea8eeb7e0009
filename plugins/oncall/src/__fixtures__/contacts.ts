import {
  ContactFiles,
  ContactPerson,
  EntityContacts,
  EntityIncidentPlan,
  Severity,
} from '@opsready/backstage-plugin-oncall-common';
import { refOf } from './entities';
import { ago, DAY, NOW } from './now';

const MAY = [
  { action: 'reveal', allowed: true },
  { action: 'page', allowed: true },
  { action: 'review', allowed: true },
] as const;

function person(
  contactId: string,
  name: string,
  more: Partial<ContactPerson> = {},
): ContactPerson {
  return {
    contactId,
    name,
    timeZone: 'Europe/Berlin',
    channels: [
      { id: `${contactId}-voice`, kind: 'voice', active: true },
      { id: `${contactId}-email`, kind: 'email', active: true },
    ],
    problems: [],
    ...more,
  };
}

const SOURCE = {
  entityRef: 'system:default/payments',
  path: 'contacts.yaml',
  url: 'https://git.parcelwise.example/payments/contacts.yaml',
  readAt: ago(10),
  from: 'system' as const,
};

/** Contacts that are all right but for one role, one single point and one person who left. */
export const PAYMENTS_CONTACTS: EntityContacts = {
  now: NOW,
  entityRef: refOf('payments-api'),
  state: 'read',
  source: SOURCE,
  contentHash: 'hash-1',
  review: {
    state: 'due',
    reviewedAt: ago(200 * DAY),
    reviewedBy: 'user:default/amara',
    nextDueAt: ago(20 * DAY),
  },
  entries: [
    {
      role: 'incidentManager',
      external: false,
      responsibilities: 'Leads the response and decides on severity.',
      primary: person('amara', 'Amara Okafor', {
        userRef: 'user:default/amara',
      }),
      backup: person('luca', 'Luca Rossi', { userRef: 'user:default/luca' }),
      problems: [],
    },
    {
      role: 'communicationsLead',
      external: false,
      responsibilities: 'Writes to customers and to the status page.',
      primary: person('otto', 'Otto Brandt', {
        left: true,
        problems: [
          'The catalog has no such user any more. Name somebody else.',
        ],
      }),
      problems: ['Nobody is named as backup: a single point.'],
    },
    {
      role: 'awsSupport',
      external: true,
      responsibilities: 'Engaged where a service of AWS is at fault.',
      supportPlan: 'Enterprise On-Ramp',
      howToEngage: 'Open a case of severity Production system down.',
      primary: person('aws', 'AWS Support'),
      problems: [],
    },
    {
      role: 'vendor',
      title: 'Card scheme <img src=x onerror=alert(1)>',
      external: true,
      responsibilities: 'Answers for refused card payments.',
      supportPlan: 'Premium',
      primary: person('vendor', 'Card desk', {
        channels: [{ id: 'vendor-voice', kind: 'voice', active: true }],
        problems: ['Only one kind of channel. Add another.'],
      }),
      problems: [],
    },
  ],
  missingRoles: ['legal', 'publicRelations'],
  problems: [],
  actions: [...MAY],
};

/** Nothing names a file. */
export function noContacts(entityRef: string): EntityContacts {
  return {
    now: NOW,
    entityRef,
    state: 'none',
    entries: [],
    missingRoles: [],
    problems: [],
    actions: [
      {
        action: 'reveal',
        allowed: false,
        reason: 'You lack the permission oncall.contact.reveal.',
      },
    ],
  };
}

export const SEVERITIES: Severity[] = [
  {
    id: 'sev1',
    title: 'Severity 1',
    definition: 'Customers cannot pay.',
    respondWithin: 'PT15M',
    impact: 1,
    urgency: 'high',
  },
  {
    id: 'sev3',
    title: 'Severity 3',
    definition: 'Something is slow, and customers can work.',
    respondWithin: 'PT4H',
    impact: 3,
    urgency: 'low',
  },
];

/** A plan of the organisation that lacks two sections. */
export function incidentPlanOf(entityRef: string): EntityIncidentPlan {
  return {
    now: NOW,
    entityRef,
    state: 'read',
    source: {
      entityRef: 'system:default/organisation',
      path: 'incident-plan.md',
      url: 'https://git.parcelwise.example/plan.md',
      readAt: ago(10),
      from: 'organisation',
    },
    title: 'Incident plan of Parcelwise',
    contentHash: 'hash-2',
    review: { state: 'current', nextDueAt: ago(-100 * DAY) },
    severities: SEVERITIES,
    sections: [
      {
        section: 'escalation',
        title: 'Escalation',
        markdown: 'After **15 minutes** the backup is paged.',
      },
      {
        title: 'Anything else',
        markdown: '[a link](javascript:alert(1)) and <b>markup</b>',
      },
    ],
    missing: ['evidence', 'postIncident'],
    problems: [],
  };
}

/** Contacts files and plans, those in need first. */
export const CONTACT_FILES: ContactFiles['items'] = [
  {
    kind: 'contacts',
    entityRef: 'system:default/payments',
    path: 'contacts.yaml',
    url: SOURCE.url,
    state: 'read',
    readAt: ago(10),
    review: { state: 'due', nextDueAt: ago(20 * DAY) },
    missing: ['Legal counsel', 'Public relations'],
    problems: ['Communications lead: nobody is named as backup.'],
  },
  {
    kind: 'contacts',
    entityRef: 'group:default/logistics',
    path: 'ops/contacts.yaml',
    state: 'unreadable',
    message: 'contacts[0].primary.channels must be a list.',
    review: { state: 'never' },
    missing: [],
    problems: [],
  },
  {
    kind: 'incidentPlan',
    entityRef: 'system:default/organisation',
    path: 'incident-plan.md',
    state: 'read',
    readAt: ago(10),
    review: { state: 'current', nextDueAt: ago(-100 * DAY) },
    missing: ['Evidence preservation', 'Post-incident analysis'],
    problems: [],
  },
];
