import * as client from '@aws-sdk/client-sts';
import { awsQuery } from '../../protocols';
import type { Service } from '../defineService';
import { assumeRole } from './assumeRole';
import { assumeRoleWithWebIdentity } from './assumeRoleWithWebIdentity';
import { getCallerIdentity } from './getCallerIdentity';

export const sts: Service = {
  signingName: 'sts',
  iamPrefix: 'sts',
  wire: { client, xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/' },
  protocols: { query: awsQuery() },
  rate: { ratePerSecond: 20, burst: 40 },
  throttled: { code: 'Throttling', message: 'Rate exceeded', status: 400 },
  accessDenied: { code: 'AccessDenied', status: 403 },
  operations: [assumeRole, assumeRoleWithWebIdentity, getCallerIdentity],
};
