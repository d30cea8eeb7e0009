import * as client from '@aws-sdk/client-ssm';
import { awsJson } from '../../protocols';
import type { Service } from '../defineService';
import { automationOperations } from './automation';
import { calendarOperations } from './calendar';
import { commandOperations } from './commands';
import { documentOperations } from './documents';
import { tagOperations } from './tags';

export const ssm: Service = {
  signingName: 'ssm',
  iamPrefix: 'ssm',
  wire: { client },
  protocols: {
    json: { target: 'AmazonSSM', protocol: awsJson('1.1') },
  },
  // AWS publishes no rates for Systems Manager: these are modest ones of our own, so that a poller meets throttling.
  rate: { ratePerSecond: 5, burst: 10 },
  throttled: {
    code: 'ThrottlingException',
    message: 'Rate exceeded',
    status: 400,
  },
  accessDenied: { code: 'AccessDeniedException', status: 400 },
  deniedResource: (account, region) => `arn:aws:ssm:${region}:${account}:*`,
  operations: [
    ...documentOperations,
    ...automationOperations,
    ...commandOperations,
    ...calendarOperations,
    ...tagOperations,
  ],
};
