import {
  AutomationExecution,
  AutomationExecutionFilter,
  AutomationExecutionMetadata,
  GetAutomationExecutionCommand,
  ListTagsForResourceCommand,
  paginateDescribeAutomationExecutions,
  paginateDescribeAutomationStepExecutions,
  SSMClient,
  StepExecution,
} from '@aws-sdk/client-ssm';
import { callAws, readPages } from '../calling';
import { readMark } from './marks';

const PAGE_SIZE = 50;

/** Reading in one account and Region. */
export interface AutomationReading {
  client: SSMClient;
  account: string;
  region: string;
  onDemand?: boolean;
  signal: AbortSignal;
}

/** Streams the executions that all filters let through, page by page. */
export async function* listExecutions(
  reading: AutomationReading,
  filters: Array<{
    key: AutomationExecutionFilter['Key'];
    values: readonly string[];
  }>,
): AsyncGenerator<AutomationExecutionMetadata> {
  const { client, signal } = reading;
  const pages = readPages(
    { ...reading, operation: 'ssm:DescribeAutomationExecutions' },
    () =>
      paginateDescribeAutomationExecutions(
        { client, pageSize: PAGE_SIZE },
        {
          Filters: filters.map(({ key, values }) => ({
            Key: key,
            Values: [...values],
          })),
        },
        { abortSignal: signal },
      ),
  );
  for await (const { AutomationExecutionMetadataList = [] } of pages) {
    yield* AutomationExecutionMetadataList;
  }
}

/** One execution; throws `SourceError` of kind `notFound` where AWS has it no more. */
export async function getExecution(
  reading: AutomationReading,
  providerId: string,
): Promise<AutomationExecution> {
  const { client, signal } = reading;
  const { AutomationExecution: execution } = await callAws(
    { ...reading, operation: 'ssm:GetAutomationExecution' },
    () =>
      client.send(
        new GetAutomationExecutionCommand({
          AutomationExecutionId: providerId,
        }),
        { abortSignal: signal },
      ),
  );
  return execution!;
}

/** All steps of an execution: those that come with it, or where AWS cut them off, page by page. */
export async function allSteps(
  reading: AutomationReading,
  execution: AutomationExecution,
): Promise<StepExecution[]> {
  const { client, signal } = reading;
  if (!execution.StepExecutionsTruncated) {
    return execution.StepExecutions ?? [];
  }
  const pages = readPages(
    { ...reading, operation: 'ssm:DescribeAutomationStepExecutions' },
    () =>
      paginateDescribeAutomationStepExecutions(
        { client, pageSize: PAGE_SIZE },
        { AutomationExecutionId: execution.AutomationExecutionId },
        { abortSignal: signal },
      ),
  );
  const steps: StepExecution[] = [];
  for await (const { StepExecutions = [] } of pages) {
    steps.push(...StepExecutions);
  }
  return steps;
}

/** Our id of an execution, from its tags. */
export async function readExecutionMark(
  reading: AutomationReading,
  providerId: string,
): Promise<string | undefined> {
  const { client, signal } = reading;
  const { TagList } = await callAws(
    { ...reading, operation: 'ssm:ListTagsForResource' },
    () =>
      client.send(
        new ListTagsForResourceCommand({
          ResourceType: 'Automation',
          ResourceId: providerId,
        }),
        { abortSignal: signal },
      ),
  );
  return readMark(TagList);
}
