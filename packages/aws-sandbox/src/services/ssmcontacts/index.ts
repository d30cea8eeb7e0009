import { awsJson } from '../../protocols';
import type { Service } from '../defineService';
import { getContact } from './contacts/getContact';
import { getContactChannel } from './contacts/getContactChannel';
import { listContactChannels } from './contacts/listContactChannels';
import { listContacts } from './contacts/listContacts';
import { listTagsForResource } from './contacts/listTagsForResource';
import { describeEngagement } from './engagements/describeEngagement';
import { listEngagements } from './engagements/listEngagements';
import { listPagesByEngagement } from './engagements/listPagesByEngagement';
import { startEngagement } from './engagements/startEngagement';
import { stopEngagement } from './engagements/stopEngagement';
import { getRotation } from './rotations/getRotation';
import { listPreviewRotationShifts } from './rotations/listPreviewRotationShifts';
import { listRotationOverrides } from './rotations/listRotationOverrides';
import { listRotations } from './rotations/listRotations';
import { listRotationShifts } from './rotations/listRotationShifts';
import { faults } from './shapes/faults';

export const ssmContacts: Service = {
  signingName: 'ssm-contacts',
  iamPrefix: 'ssm-contacts',
  wire: { client: faults },
  protocols: { json: { target: 'SSMContacts', protocol: awsJson('1.1') } },
  // AWS publishes no rates for SSM Contacts: these are modest ones of our own, so that a poller meets throttling.
  rate: { ratePerSecond: 10, burst: 20 },
  throttled: {
    code: 'ThrottlingException',
    message: 'Rate exceeded',
    status: 400,
  },
  accessDenied: { code: 'AccessDeniedException', status: 400 },
  deniedResource: (account, region) =>
    `arn:aws:ssm-contacts:${region}:${account}:*`,
  operations: [
    describeEngagement,
    getContact,
    getContactChannel,
    getRotation,
    listContactChannels,
    listContacts,
    listEngagements,
    listPagesByEngagement,
    listPreviewRotationShifts,
    listRotationOverrides,
    listRotations,
    listRotationShifts,
    listTagsForResource,
    startEngagement,
    stopEngagement,
  ],
};
