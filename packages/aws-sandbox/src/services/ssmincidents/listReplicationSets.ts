import {
  ListReplicationSets$,
  type ListReplicationSetsInput,
  type ListReplicationSetsOutput,
} from '@aws-sdk/client-ssm-incidents';
import { stableUuid } from '../../state';
import { defineOperation } from '../defineService';
import { incidentsPage } from './required';

/** What an account asks to learn whether Incident Manager is set up: without it there is an empty list. */
export const listReplicationSets = defineOperation<
  ListReplicationSetsInput,
  ListReplicationSetsOutput
>({
  schema: ListReplicationSets$,
  run({ input, region }) {
    const { account, incidentManager } = region;
    const arns = incidentManager
      ? [
          `arn:aws:ssm-incidents::${account}:replication-set/${stableUuid(`replication-set/${account}`)}`,
        ]
      : [];
    const page = incidentsPage(arns, input);
    return { replicationSetArns: page.items, nextToken: page.nextToken };
  },
});
