import * as client from '@aws-sdk/client-config-service';
import { awsJson } from '../../protocols';
import type { Service } from '../defineService';
import { describeComplianceByConfigRule } from './describeComplianceByConfigRule';
import { describeConfigRules } from './describeConfigRules';
import { getComplianceDetailsByConfigRule } from './getComplianceDetailsByConfigRule';
import { listConformancePackComplianceScores } from './listConformancePackComplianceScores';
import { selectResourceConfig } from './selectResourceConfig';

export const config: Service = {
  signingName: 'config',
  iamPrefix: 'config',
  wire: { client },
  protocols: {
    json: { target: 'StarlingDoveService', protocol: awsJson('1.1') },
  },
  rate: { ratePerSecond: 20, burst: 40 },
  throttled: {
    code: 'ThrottlingException',
    message: 'Rate exceeded',
    status: 400,
  },
  accessDenied: { code: 'AccessDeniedException', status: 400 },
  operations: [
    describeComplianceByConfigRule,
    describeConfigRules,
    getComplianceDetailsByConfigRule,
    listConformancePackComplianceScores,
    selectResourceConfig,
  ],
};
