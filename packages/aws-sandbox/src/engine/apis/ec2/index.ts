import type { ApiTable } from '../ApiTable';
import {
  rebootInstances,
  startInstances,
  stopInstances,
  terminateInstances,
} from './changeState';
import { createTags } from './createTags';
import { describeInstances } from './describeInstances';
import { modifyInstanceAttribute } from './modifyInstanceAttribute';
import { createSnapshot, describeSnapshots } from './snapshots';

export const ec2: ApiTable = {
  iamPrefix: 'ec2',
  deniedCode: 'UnauthorizedOperation',
  apis: {
    CreateSnapshot: createSnapshot,
    CreateTags: createTags,
    DescribeInstances: describeInstances,
    DescribeSnapshots: describeSnapshots,
    ModifyInstanceAttribute: modifyInstanceAttribute,
    RebootInstances: rebootInstances,
    StartInstances: startInstances,
    StopInstances: stopInstances,
    TerminateInstances: terminateInstances,
  },
};
