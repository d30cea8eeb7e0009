import {
  ListResponsePlans$,
  type ListResponsePlansInput,
  type ListResponsePlansOutput,
} from '@aws-sdk/client-ssm-incidents';
import { defineOperation } from '../defineService';
import { incidentsOf, incidentsPage } from './required';

export const listResponsePlans = defineOperation<
  ListResponsePlansInput,
  ListResponsePlansOutput
>({
  schema: ListResponsePlans$,
  run({ input, region }) {
    const plans = [...incidentsOf(region).responsePlans.values()];
    const page = incidentsPage(plans, input);
    return {
      responsePlanSummaries: page.items.map(
        ({ plan: { arn, name, displayName } }) => ({ arn, name, displayName }),
      ),
      nextToken: page.nextToken,
    };
  },
});
