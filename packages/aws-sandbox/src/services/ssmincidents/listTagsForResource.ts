import {
  ListTagsForResource$,
  type ListTagsForResourceRequest,
  type ListTagsForResourceResponse,
} from '@aws-sdk/client-ssm-incidents';
import { defineOperation } from '../defineService';
import { incidentsOf, requireIncident, requireResponsePlan } from './required';

export const listTagsForResource = defineOperation<
  ListTagsForResourceRequest,
  ListTagsForResourceResponse
>({
  schema: ListTagsForResource$,
  run({ input: { resourceArn }, region }) {
    const state = incidentsOf(region);
    if (resourceArn?.includes(':incident-record/')) {
      requireIncident(state, resourceArn);
      return { tags: {} };
    }
    return { tags: requireResponsePlan(state, resourceArn).tags };
  },
});
