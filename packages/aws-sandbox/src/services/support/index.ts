import * as client from '@aws-sdk/client-support';
import { awsJson } from '../../protocols';
import type { Service } from '../defineService';
import { describeSeverityLevels } from './describeSeverityLevels';

export const support: Service = {
  signingName: 'support',
  iamPrefix: 'support',
  wire: { client },
  protocols: {
    json: { target: 'AWSSupport_20130415', protocol: awsJson('1.1') },
  },
  // AWS publishes no rate for it: this is a modest one of our own.
  rate: { ratePerSecond: 5, burst: 10 },
  throttled: {
    code: 'ThrottlingException',
    message: 'Rate exceeded',
    status: 400,
  },
  accessDenied: { code: 'AccessDeniedException', status: 400 },
  operations: [describeSeverityLevels],
};
