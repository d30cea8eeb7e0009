import { toError } from '@backstage/errors';
import { Preview } from '@opsready/backstage-plugin-runbooks-common';
import { ChangeCalendarReader } from '@opsready/backstage-plugin-runbooks-node';
import { CalendarName } from '../policy/LaunchPolicy';

/** What change calendars say, as a person reads it. */
export type CalendarState = Omit<
  NonNullable<Preview['calendar']>,
  'mayOverride'
>;

const LONGEST_MS = 15_000;

/** Reads the calendars that policies name. What cannot be read is never open. */
export class ChangeCalendars {
  readonly #readers: readonly ChangeCalendarReader[];

  constructor(readers: readonly ChangeCalendarReader[]) {
    this.#readers = readers;
  }

  /** The state of all of them together: closed where one is. Every installed reader has to read them. */
  async readState(
    calendars: readonly CalendarName[],
    at: Date,
  ): Promise<CalendarState> {
    if (this.#readers.length === 0) {
      return {
        state: 'unreadable',
        message:
          'No module that reads change calendars is installed. Install one, or take the calendars out of the policy.',
      };
    }
    const states = await Promise.all(
      this.#readers.map(reader => read(reader, calendars, at)),
    );
    return (
      states.find(({ state }) => state === 'closed') ??
      states.find(({ state }) => state === 'unreadable') ??
      states[0]
    );
  }
}

async function read(
  reader: ChangeCalendarReader,
  calendars: readonly CalendarName[],
  at: Date,
): Promise<CalendarState> {
  try {
    return await reader.readState({
      calendars: calendars.map(calendar => ({ ...calendar })),
      at,
      signal: AbortSignal.timeout(LONGEST_MS),
    });
  } catch (error) {
    return { state: 'unreadable', message: toError(error).message };
  }
}
