import * as client from '@aws-sdk/client-account';
import { restJson } from '../../protocols';
import type { Service } from '../defineService';
import { getAlternateContact } from './getAlternateContact';

export const account: Service = {
  signingName: 'account',
  iamPrefix: 'account',
  wire: { client },
  protocols: { rest: restJson() },
  // A modest rate of our own, so that asking account by account meets throttling.
  rate: { ratePerSecond: 5, burst: 10 },
  throttled: {
    code: 'TooManyRequestsException',
    message: 'Rate exceeded',
    status: 429,
  },
  accessDenied: { code: 'AccessDeniedException', status: 403 },
  deniedResource: id => `arn:aws:account::${id}:account`,
  operations: [getAlternateContact],
};
