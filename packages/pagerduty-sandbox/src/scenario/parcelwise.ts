import { SandboxAccount } from '../state/types';
import { pastIncidents } from './incidents';
import { people } from './people';
import { policies, schedules, services } from './rotas';

const READ_SCOPES = [
  'escalation_policies.read',
  'incidents.read',
  'oncalls.read',
  'priorities.read',
  'schedules.read',
  'services.read',
  'users.read',
  'users:contact_methods.read',
];

/**
 * Two accounts of the company that delivers parcels and runs a shop.
 *
 * @public
 */
export function parcelwise(now: Date): SandboxAccount[] {
  return [
    {
      id: 'parcelwise',
      timeZone: 'UTC',
      tokens: [
        { token: 'pd-sandbox-read-key', readOnly: true },
        { token: 'pd-sandbox-act-key', readOnly: false },
      ],
      clients: [
        {
          clientId: 'pd-sandbox-read-client',
          clientSecret: 'pd-sandbox-read-secret',
          scopes: READ_SCOPES,
        },
        {
          clientId: 'pd-sandbox-act-client',
          clientSecret: 'pd-sandbox-act-secret',
          scopes: ['incidents.read', 'incidents.write', 'priorities.read'],
        },
      ],
      users: people,
      schedules,
      policies,
      services,
      priorities: [
        { id: 'PP1', name: 'SEV1', description: 'Customers cannot order.' },
        { id: 'PP2', name: 'SEV2', description: 'Some orders fail.' },
        { id: 'PP3', name: 'SEV3', description: 'A nuisance.' },
      ],
      incidents: pastIncidents(now),
    },
    {
      id: 'parcelwise-labs',
      timeZone: 'UTC',
      tokens: [{ token: 'pd-sandbox-labs-key', readOnly: true }],
      clients: [],
      users: people.filter(({ id }) => id === 'PUSOFIA'),
      schedules: [],
      policies: [
        {
          id: 'PLAB001',
          name: 'Labs',
          numLoops: 0,
          rules: [
            {
              id: 'PLAB001R1',
              delayMinutes: 30,
              targets: [{ type: 'user', id: 'PUSOFIA' }],
            },
          ],
        },
      ],
      services: [
        {
          id: 'PSVLAB1',
          name: 'Experiments',
          policyId: 'PLAB001',
          status: 'active',
        },
      ],
      priorities: [],
      incidents: [],
    },
  ];
}
