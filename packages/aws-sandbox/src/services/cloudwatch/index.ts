import * as client from '@aws-sdk/client-cloudwatch';
import { awsJson, awsQuery, rpcCbor } from '../../protocols';
import type { Service } from '../defineService';
import { describeAlarms } from './describeAlarms';

export const cloudwatch: Service = {
  signingName: 'monitoring',
  iamPrefix: 'cloudwatch',
  wire: {
    client,
    xmlNamespace: 'http://monitoring.amazonaws.com/doc/2010-08-01/',
  },
  protocols: {
    json: {
      target: 'GraniteServiceVersion20100801',
      protocol: awsJson('1.0'),
    },
    query: awsQuery(),
    cbor: {
      serviceId: 'GraniteServiceVersion20100801',
      protocol: rpcCbor(),
    },
  },
  rate: { ratePerSecond: 20, burst: 40 },
  throttled: {
    code: 'ThrottlingException',
    message: 'Rate exceeded',
    status: 400,
  },
  accessDenied: { code: 'AccessDenied', status: 403 },
  deniedResource: (account, region) =>
    `arn:aws:cloudwatch:${region}:${account}:alarm:*`,
  operations: [describeAlarms],
};
