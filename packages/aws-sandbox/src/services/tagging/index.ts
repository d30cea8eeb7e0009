import * as client from '@aws-sdk/client-resource-groups-tagging-api';
import { awsJson } from '../../protocols';
import type { Service } from '../defineService';
import { getResources } from './getResources';

export const tagging: Service = {
  signingName: 'tagging',
  iamPrefix: 'tag',
  wire: { client },
  protocols: {
    json: {
      target: 'ResourceGroupsTaggingAPI_20170126',
      protocol: awsJson('1.1'),
    },
  },
  rate: { ratePerSecond: 20, burst: 40 },
  throttled: {
    code: 'ThrottledException',
    message:
      'The request was denied to limit the frequency of submitted requests.',
    status: 400,
  },
  accessDenied: { code: 'AccessDeniedException', status: 400 },
  operations: [getResources],
};
