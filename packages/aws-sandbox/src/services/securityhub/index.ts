import * as client from '@aws-sdk/client-securityhub';
import { restJson } from '../../protocols';
import type { Service } from '../defineService';
import { batchImportFindings } from './batchImportFindings';
import { batchUpdateFindings } from './batchUpdateFindings';
import { getEnabledStandards } from './getEnabledStandards';
import { getFindingAggregator } from './getFindingAggregator';
import { getFindings } from './getFindings';
import { listFindingAggregators } from './listFindingAggregators';

export const securityHub: Service = {
  signingName: 'securityhub',
  iamPrefix: 'securityhub',
  wire: { client },
  protocols: { rest: restJson() },
  rate: { ratePerSecond: 10, burst: 30 },
  throttled: {
    code: 'ThrottlingException',
    message: 'Rate exceeded',
    status: 429,
  },
  accessDenied: { code: 'AccessDeniedException', status: 403 },
  deniedResource: (account, region) =>
    `arn:aws:securityhub:${region}:${account}:hub/default`,
  operations: [
    batchImportFindings,
    batchUpdateFindings,
    getEnabledStandards,
    getFindingAggregator,
    getFindings,
    listFindingAggregators,
  ],
};
