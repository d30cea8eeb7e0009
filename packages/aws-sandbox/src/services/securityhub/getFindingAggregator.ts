import {
  GetFindingAggregator$,
  type GetFindingAggregatorRequest,
  type GetFindingAggregatorResponse,
} from '@aws-sdk/client-securityhub';
import { AwsFault } from '../../protocols';
import { defineOperation } from '../defineService';
import { aggregatorOf } from './aggregatorOf';
import { hubOf } from './hub';

export const getFindingAggregator = defineOperation<
  GetFindingAggregatorRequest,
  GetFindingAggregatorResponse
>({
  schema: GetFindingAggregator$,
  run({ input, region, world }) {
    hubOf(region);
    const found = aggregatorOf(world, region);
    if (!found || found.arn !== input.FindingAggregatorArn) {
      throw new AwsFault(
        'ResourceNotFoundException',
        `The finding aggregator ${input.FindingAggregatorArn} was not found`,
      );
    }
    return {
      FindingAggregatorArn: found.arn,
      FindingAggregationRegion: found.home,
      RegionLinkingMode: 'SPECIFIED_REGIONS',
      Regions: found.linkedRegions,
    };
  },
});
