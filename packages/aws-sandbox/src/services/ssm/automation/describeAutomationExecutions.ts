import {
  AutomationExecutionStatus,
  DescribeAutomationExecutions$,
  type DescribeAutomationExecutionsRequest,
  type DescribeAutomationExecutionsResult,
} from '@aws-sdk/client-ssm';
import type { StoredExecution } from '../../../state';
import { defineOperation } from '../../defineService';
import { readPageToken, writePageToken } from '../../pageToken';
import { badToken, pageSizeOf } from '../constraints';
import {
  after,
  assertFilterValues,
  before,
  filterOf,
  type FilterTest,
} from './filters';
import { currentStep, toMetadata } from './views';

/** No execution here belongs to a change request, an access request or an OpsItem. */
const never = () => false;

const TESTS: Record<string, FilterTest<StoredExecution>> = {
  DocumentNamePrefix: ({ documentName }, value) =>
    documentName.startsWith(value),
  ExecutionStatus: ({ status }, value) => status === value,
  ExecutionId: ({ id }, value) => id === value,
  ParentExecutionId: ({ parentId }, value) => parentId === value,
  CurrentAction: (execution, value) => currentStep(execution)?.action === value,
  StartTimeBefore: ({ startedAt }, value) => before(startedAt, value),
  StartTimeAfter: ({ startedAt }, value) => after(startedAt, value),
  AutomationType: ({ type }, value) => type === value,
  TagKey: ({ tags }, value) => Object.hasOwn(tags, value),
  TargetResourceGroup: ({ targets = [] }, value) =>
    targets.some(
      ({ Key, Values = [] }) =>
        Key === 'ResourceGroup' && Values.includes(value),
    ),
  AutomationSubtype: never,
  OpsItemId: never,
};

/** Newest first. Pages keep their place while executions start and change. */
export const describeAutomationExecutions = defineOperation<
  DescribeAutomationExecutionsRequest,
  DescribeAutomationExecutionsResult
>({
  schema: DescribeAutomationExecutions$,
  run({ input: { NextToken, MaxResults, ...query }, region }) {
    const { Filters = [] } = query;
    const size = pageSizeOf(MaxResults);
    assertFilterValues(
      Filters,
      'ExecutionStatus',
      Object.values(AutomationExecutionStatus),
    );
    const matches = filterOf(Filters, TESTS, { max: 10, maxValues: 10 });
    const oldestFirst = [...region.executions.values()];
    const bound = JSON.stringify(query);
    // A token counts the older ones that were not looked at yet: newer ones do not move those.
    let left = NextToken
      ? (readPageToken(NextToken, bound) ?? badToken())
      : oldestFirst.length;
    const found: StoredExecution[] = [];
    while (left > 0 && found.length < size) {
      left -= 1;
      const execution = oldestFirst[left];
      if (execution && matches(execution)) {
        found.push(execution);
      }
    }
    const hasMore = oldestFirst.slice(0, left).some(matches);
    return {
      AutomationExecutionMetadataList: found.map(toMetadata),
      NextToken: hasMore ? writePageToken(left, bound) : undefined,
    };
  },
});
