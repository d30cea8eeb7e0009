import { GetCalendarStateCommand, SSMClient } from '@aws-sdk/client-ssm';
import { toError } from '@backstage/errors';
import { AwsClients } from '@opsready/backstage-plugin-aws-node';
import {
  ChangeCalendarReader,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { callAws } from '../calling';
import { SsmSettings } from '../config/SsmSettings';
import { CalendarName, CalendarPlace, groupByPlace } from './groupByPlace';

type CalendarState = Awaited<ReturnType<ChangeCalendarReader['readState']>>;

/**
 * Reads the change calendars of Systems Manager: one call for all calendars of an account and Region, and one for each where
 * one of them is missing. One that is closed closes all; where none is known to be closed and one cannot be read, nobody
 * knows.
 */
export function createChangeCalendarReader(options: {
  clients: Pick<AwsClients, 'getClient'>;
  settings: Pick<SsmSettings, 'targets'>;
}): ChangeCalendarReader {
  const { clients, settings } = options;

  async function readPlace(
    { account, region, names }: CalendarPlace,
    { at, signal }: { at: Date; signal: AbortSignal },
  ): Promise<CalendarState> {
    const client = clients.getClient(SSMClient, { account, region });
    const { State, NextTransitionTime } = await callAws(
      {
        ...{ account, region, signal },
        operation: 'ssm:GetCalendarState',
        onDemand: true,
      },
      () =>
        client.send(
          new GetCalendarStateCommand({
            CalendarNames: names,
            // AWS knows no parts of a second.
            AtTime: at.toISOString().replace(/\.\d+Z$/, 'Z'),
          }),
          { abortSignal: signal },
        ),
    );
    const where = `${names.join(', ')} in account ${account}, ${region}`;
    const next = NextTransitionTime && { nextTransitionAt: NextTransitionTime };
    if (State === 'OPEN') {
      return { state: 'open', ...next };
    }
    return State === 'CLOSED'
      ? { state: 'closed', message: `Closed by ${where}.`, ...next }
      : {
          state: 'unreadable',
          message: `AWS gives no state that is known here for ${where}.`,
        };
  }

  async function readEach(
    place: CalendarPlace,
    when: { at: Date; signal: AbortSignal },
  ): Promise<CalendarState[]> {
    const { names } = place;
    try {
      return [await readPlace(place, when)];
    } catch (error) {
      // AWS refuses all for one, and does not always say for which.
      if (names.length > 1 && isMissing(error)) {
        const states: CalendarState[] = [];
        for (const name of names) {
          states.push(...(await readEach({ ...place, names: [name] }, when)));
        }
        return states;
      }
      return [{ state: 'unreadable', message: unreadable(names, error) }];
    }
  }

  return {
    id: 'ssm-change-calendar',
    async readState({ calendars, at, signal }) {
      const states: CalendarState[] = [];
      const { places, unplaced } = groupByPlace(calendars, settings.targets);
      if (unplaced.length > 0) {
        states.push({ state: 'unreadable', message: placeMessage(unplaced) });
      }
      for (const place of places) {
        states.push(...(await readEach(place, { at, signal })));
      }
      return together(states);
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof SourceError && error.kind === 'notFound';
}

function unreadable(names: string[], error: unknown): string {
  const { message } = toError(error);
  return isMissing(error)
    ? `There is no change calendar ${names.join(', ')}. ${message}`
    : message;
}

function placeMessage(unplaced: CalendarName[]): string {
  const names = unplaced.map(({ name }) => name).join(', ');
  return `It is not said where the change calendar is: ${names}. Give its account and Region, or its ARN.`;
}

/** What several calendars come to. */
function together(states: CalendarState[]): CalendarState {
  for (const state of ['closed', 'unreadable'] as const) {
    const found = states.filter(one => one.state === state);
    if (found.length > 0) {
      return {
        ...found[0],
        message: found.map(({ message }) => message).join(' '),
      };
    }
  }
  const next = states
    .flatMap(({ nextTransitionAt }) => nextTransitionAt ?? [])
    .sort();
  return {
    state: 'open',
    ...(next.length > 0 && { nextTransitionAt: next[0] }),
  };
}
