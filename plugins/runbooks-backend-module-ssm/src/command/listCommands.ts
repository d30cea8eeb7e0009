import {
  Command,
  CommandFilter,
  CommandInvocation,
  paginateListCommandInvocations,
  paginateListCommands,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { readPages } from '../calling';

const PAGE_SIZE = 50;

/** Reading in one account and Region. */
export interface CommandReading {
  client: SSMClient;
  account: string;
  region: string;
  onDemand?: boolean;
  signal: AbortSignal;
}

/** Streams the commands that all filters let through, page by page. */
export async function* listCommands(
  reading: CommandReading,
  options: { commandId?: string; filters?: CommandFilter[] },
): AsyncGenerator<Command> {
  const { client, signal } = reading;
  const pages = readPages({ ...reading, operation: 'ssm:ListCommands' }, () =>
    paginateListCommands(
      { client, pageSize: PAGE_SIZE },
      { CommandId: options.commandId, Filters: options.filters },
      { abortSignal: signal },
    ),
  );
  for await (const { Commands = [] } of pages) {
    yield* Commands;
  }
}

/** One command; `undefined` where AWS has none of this id any more. */
export async function findCommand(
  reading: CommandReading,
  commandId: string,
): Promise<Command | undefined> {
  for await (const command of listCommands(reading, { commandId })) {
    return command;
  }
  return undefined;
}

/** What became of a command on each of its machines. */
export async function listInvocations(
  reading: CommandReading,
  commandId: string,
): Promise<CommandInvocation[]> {
  const { client, signal } = reading;
  const pages = readPages(
    { ...reading, operation: 'ssm:ListCommandInvocations' },
    () =>
      paginateListCommandInvocations(
        { client, pageSize: PAGE_SIZE },
        { CommandId: commandId, Details: true },
        { abortSignal: signal },
      ),
  );
  const invocations: CommandInvocation[] = [];
  for await (const { CommandInvocations = [] } of pages) {
    invocations.push(...CommandInvocations);
  }
  return invocations;
}

/** A time as the filters of commands want it: whole seconds. */
export function invokedAfter(since: Date): CommandFilter {
  return {
    key: 'InvokedAfter',
    value: since.toISOString().replace(/\.\d+Z$/, 'Z'),
  };
}
