import type { CommandFilter } from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import type { StoredCommand } from '../../../state';
import { assertSize } from '../constraints';

const COMMAND_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a filter looks at. */
export interface Filtered {
  command: StoredCommand;
  /** Of the command, or of one invocation. */
  status: string;
  details: string;
  isFinished: boolean;
}

type Matcher = (candidate: Filtered, value: string) => boolean;

const matchers = new Map<string, Matcher>([
  [
    'InvokedAfter',
    ({ command }, value) => command.requestedAt.getTime() >= Date.parse(value),
  ],
  [
    'InvokedBefore',
    ({ command }, value) => command.requestedAt.getTime() < Date.parse(value),
  ],
  [
    'Status',
    ({ status, details }, value) => status === value || details === value,
  ],
  [
    'ExecutionStage',
    ({ isFinished }, value) =>
      value === (isFinished ? 'Complete' : 'Executing'),
  ],
  ['DocumentName', ({ command }, value) => command.documentName === value],
]);

/** Refuses filters that AWS does not know. */
export function assertFilters(filters: CommandFilter[]): void {
  assertSize(filters.length, 'filters', { max: 5 });
  const keys = new Set<string>();
  for (const { key = '', value = '' } of filters) {
    if (!matchers.has(key) || keys.has(key)) {
      throw new AwsFault(
        'InvalidFilterKey',
        `The filter key '${key}' is not valid, or given twice.`,
      );
    }
    keys.add(key);
    if (key.startsWith('Invoked') && Number.isNaN(Date.parse(value))) {
      throw new AwsFault(
        'ValidationException',
        `The value '${value}' of ${key} is no time of ISO 8601.`,
      );
    }
  }
}

/** Whether all filters hold. */
export function passesFilters(
  filters: CommandFilter[],
  candidate: Filtered,
): boolean {
  return filters.every(
    ({ key = '', value = '' }) =>
      matchers.get(key)?.(candidate, value) ?? false,
  );
}

/** Refuses what cannot be the id of a command. */
export function assertCommandId(commandId: string | undefined): void {
  if (commandId !== undefined && !COMMAND_ID.test(commandId)) {
    throw new AwsFault(
      'InvalidCommandId',
      `The command id '${commandId}' is not valid.`,
    );
  }
}
