import {
  ListRelatedItems$,
  type ListRelatedItemsInput,
  type ListRelatedItemsOutput,
} from '@aws-sdk/client-ssm-incidents';
import { defineOperation } from '../defineService';
import { incidentsOf, incidentsPage, requireIncident } from './required';

export const listRelatedItems = defineOperation<
  ListRelatedItemsInput,
  ListRelatedItemsOutput
>({
  schema: ListRelatedItems$,
  run({ input, region }) {
    const { relatedItems } = requireIncident(
      incidentsOf(region),
      input.incidentRecordArn,
    );
    const page = incidentsPage(relatedItems, input);
    return { relatedItems: page.items, nextToken: page.nextToken };
  },
});
