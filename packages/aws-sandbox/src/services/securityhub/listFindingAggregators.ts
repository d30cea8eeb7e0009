import {
  ListFindingAggregators$,
  type ListFindingAggregatorsRequest,
  type ListFindingAggregatorsResponse,
} from '@aws-sdk/client-securityhub';
import { defineOperation } from '../defineService';
import { aggregatorOf } from './aggregatorOf';
import { hubOf } from './hub';

/** There is at most one, and every Region that takes part lists it. */
export const listFindingAggregators = defineOperation<
  ListFindingAggregatorsRequest,
  ListFindingAggregatorsResponse
>({
  schema: ListFindingAggregators$,
  run({ region, world }) {
    hubOf(region);
    const found = aggregatorOf(world, region);
    return {
      FindingAggregators: found ? [{ FindingAggregatorArn: found.arn }] : [],
    };
  },
});
