import type { ScenarioAccount } from '../types';
import { readActions, rolesOf, sessionActions } from './roles';

export const accounts: ScenarioAccount[] = [
  {
    id: '111122223333',
    name: 'parcelwise-production',
    environment: 'production',
    globalPrefix: 'parcelwise',
    regions: ['eu-west-1', 'us-east-1'],
    users: [
      {
        name: 'backstage',
        accessKeyId: 'AKIAOPSREADYSANDBOX1',
        allow: [...sessionActions, ...readActions],
      },
    ],
    roles: rolesOf('111122223333'),
    securityHub: {
      regions: ['eu-west-1', 'us-east-1'],
      aggregator: { home: 'eu-west-1', linked: ['us-east-1'] },
    },
    supportPlan: 'business',
    alternateContacts: [
      {
        type: 'BILLING',
        name: 'Parcelwise Accounts',
        title: 'Accounts payable',
        email: 'invoices@private.parcelwise.example',
        phone: '+1-555-0191',
      },
      {
        type: 'OPERATIONS',
        name: 'Parcelwise Platform',
        title: 'Operations desk',
        email: 'operations@private.parcelwise.example',
        phone: '+1-555-0192',
      },
      {
        type: 'SECURITY',
        name: 'Parcelwise Security',
        title: 'Security desk',
        email: 'security@private.parcelwise.example',
        phone: '+1-555-0193',
      },
    ],
  },
  {
    id: '444455556666',
    name: 'parcelwise-staging',
    environment: 'staging',
    globalPrefix: 'parcelwise-staging',
    regions: ['eu-west-1', 'us-east-1'],
    users: [],
    roles: rolesOf('444455556666'),
    securityHub: { regions: ['eu-west-1'] },
    // Nobody to tell about security, and no plan of support.
    alternateContacts: [
      {
        type: 'OPERATIONS',
        name: 'Parcelwise Platform',
        title: 'Operations desk',
        email: 'operations@private.parcelwise.example',
        phone: '+1-555-0192',
      },
    ],
  },
];
