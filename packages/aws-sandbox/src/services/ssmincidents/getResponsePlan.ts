import {
  GetResponsePlan$,
  type GetResponsePlanInput,
  type GetResponsePlanOutput,
} from '@aws-sdk/client-ssm-incidents';
import { defineOperation } from '../defineService';
import { incidentsOf, requireResponsePlan } from './required';

export const getResponsePlan = defineOperation<
  GetResponsePlanInput,
  GetResponsePlanOutput
>({
  schema: GetResponsePlan$,
  run: ({ input, region }) =>
    requireResponsePlan(incidentsOf(region), input.arn).plan,
});
