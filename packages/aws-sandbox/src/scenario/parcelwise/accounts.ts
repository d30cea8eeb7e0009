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
  },
];
