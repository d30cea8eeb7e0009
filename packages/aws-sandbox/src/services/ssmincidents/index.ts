import * as client from '@aws-sdk/client-ssm-incidents';
import { restJson } from '../../protocols';
import type { Service } from '../defineService';
import { getIncidentRecord } from './getIncidentRecord';
import { getResponsePlan } from './getResponsePlan';
import { getTimelineEvent } from './getTimelineEvent';
import { listIncidentRecords } from './listIncidentRecords';
import { listRelatedItems } from './listRelatedItems';
import { listReplicationSets } from './listReplicationSets';
import { listResponsePlans } from './listResponsePlans';
import { listTagsForResource } from './listTagsForResource';
import { listTimelineEvents } from './listTimelineEvents';
import { startIncident } from './startIncident';
import { updateIncidentRecord } from './updateIncidentRecord';

export const ssmIncidents: Service = {
  signingName: 'ssm-incidents',
  iamPrefix: 'ssm-incidents',
  wire: { client },
  protocols: { rest: restJson() },
  // AWS publishes no rates for SSM Incidents: these are modest ones of our own, so that a poller meets throttling.
  rate: { ratePerSecond: 10, burst: 20 },
  throttled: {
    code: 'ThrottlingException',
    message: 'Rate exceeded',
    status: 429,
  },
  accessDenied: { code: 'AccessDeniedException', status: 403 },
  deniedResource: account => `arn:aws:ssm-incidents::${account}:*`,
  operations: [
    getIncidentRecord,
    getResponsePlan,
    getTimelineEvent,
    listIncidentRecords,
    listRelatedItems,
    listReplicationSets,
    listResponsePlans,
    listTagsForResource,
    listTimelineEvents,
    startIncident,
    updateIncidentRecord,
  ],
};
