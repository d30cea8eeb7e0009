import type { ScenarioAccount } from '../types';

const readActions = [
  'cloudwatch:DescribeAlarms',
  'config:Describe*',
  'config:Get*',
  'config:List*',
  'config:SelectResourceConfig',
  'securityhub:Get*',
  'securityhub:List*',
  'tag:GetResources',
];

/** The portal runs as user `backstage` of production and reads each account through its role `opsready-read`. */
const opsreadyRead = {
  name: 'opsready-read',
  trustedAccounts: ['111122223333'],
  externalId: 'parcelwise-portal',
  trustsWebIdentity: true,
  allow: readActions,
};

/** For people and tests that change something; takes no external id. */
const opsreadyAdmin = {
  name: 'opsready-admin',
  trustedAccounts: ['111122223333', '444455556666'],
  allow: ['*'],
};

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
        allow: ['sts:AssumeRole', ...readActions],
      },
    ],
    roles: [opsreadyRead, opsreadyAdmin],
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
    roles: [opsreadyRead, opsreadyAdmin],
    securityHub: { regions: ['eu-west-1'] },
  },
];
