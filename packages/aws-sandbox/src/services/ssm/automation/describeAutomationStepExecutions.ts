import {
  AutomationExecutionStatus,
  DescribeAutomationStepExecutions$,
  type DescribeAutomationStepExecutionsRequest,
  type DescribeAutomationStepExecutionsResult,
} from '@aws-sdk/client-ssm';
import type { StoredStep } from '../../../state';
import { defineOperation } from '../../defineService';
import { pageOf } from '../../page';
import { badToken, pageSizeOf } from '../constraints';
import {
  after,
  assertFilterValues,
  before,
  filterOf,
  type FilterTest,
} from './filters';
import { requireExecution } from './required';
import { stepsInOrder, toStepExecution } from './views';

const TESTS: Record<string, FilterTest<StoredStep>> = {
  StartTimeBefore: ({ startedAt }, value) => before(startedAt, value),
  StartTimeAfter: ({ startedAt }, value) => after(startedAt, value),
  StepExecutionStatus: ({ status }, value) => status === value,
  StepExecutionId: ({ id }, value) => id === value,
  StepName: ({ name }, value) => name === value,
  Action: ({ action }, value) => action === value,
  ParentStepExecutionId: ({ parent }, value) =>
    parent?.StepExecutionId === value,
  ParentStepIteration: ({ parent }, value) =>
    String(parent?.Iteration) === value,
  ParentStepIteratorValue: ({ parent }, value) =>
    parent?.IteratorValue === value,
};

export const describeAutomationStepExecutions = defineOperation<
  DescribeAutomationStepExecutionsRequest,
  DescribeAutomationStepExecutionsResult
>({
  schema: DescribeAutomationStepExecutions$,
  run({ input: { NextToken, MaxResults, ...query }, region }) {
    const { Filters = [], ReverseOrder = false } = query;
    const execution = requireExecution(region, query.AutomationExecutionId);
    assertFilterValues(
      Filters,
      'StepExecutionStatus',
      Object.values(AutomationExecutionStatus),
    );
    const matches = filterOf(Filters, TESTS, { max: 6, maxValues: 10 });
    const steps = stepsInOrder(execution).filter(matches);
    const page = pageOf({
      items: ReverseOrder ? steps.reverse() : steps,
      size: pageSizeOf(MaxResults),
      token: NextToken,
      query,
      onBadToken: badToken,
    });
    return {
      StepExecutions: page.items.map(toStepExecution),
      NextToken: page.nextToken,
    };
  },
});
