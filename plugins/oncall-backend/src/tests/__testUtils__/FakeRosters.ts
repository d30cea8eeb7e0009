import { Entity } from '@backstage/catalog-model';
import {
  OnCallProvider,
  OnCallTarget,
  ProviderPerson,
  ProviderRoster,
  ProviderSchedule,
  RosterPart,
} from '@opsready/backstage-plugin-oncall-node';

export const EU: OnCallTarget = { id: 'eu', title: 'Europe' };
export const US: OnCallTarget = { id: 'us', title: 'America' };

/** What one target has. */
class FakeTarget {
  readonly people = new Map<string, ProviderPerson>();
  readonly schedules = new Map<string, ProviderSchedule>();
  readonly rosters = new Map<string, ProviderRoster>();

  parts(): RosterPart[] {
    return [
      ...[...this.people.values()].map(
        person => ({ kind: 'person', person }) as const,
      ),
      ...[...this.schedules.values()].map(
        schedule => ({ kind: 'schedule', schedule }) as const,
      ),
      ...[...this.rosters.values()].map(
        roster => ({ kind: 'roster', roster }) as const,
      ),
    ];
  }
}

/** A provider that a test fills: what it delivers follows the public contract. */
export class FakeRosters {
  readonly eu = new FakeTarget();
  readonly us = new FakeTarget();
  readonly reads: string[] = [];
  /** Ids of the rosters of each read of some. */
  readonly refreshes: string[][] = [];
  /** Thrown by reads of a target, after so many parts. */
  readonly failures = new Map<string, { error: Error; after: number }>();
  /** Awaited by reads before they deliver anything. */
  gate: Promise<void> | undefined;

  constructor(
    readonly targets: OnCallTarget[] = [EU, US],
    readonly id = 'fake',
  ) {}

  person(
    id: string,
    options: Partial<ProviderPerson> = {},
    target = this.eu,
  ): string {
    target.people.set(id, {
      id,
      name: id,
      channels: [{ id: `${id}-voice`, kind: 'voice', active: true }],
      gone: false,
      ...options,
    });
    return id;
  }

  schedule(
    id: string,
    shifts: ProviderSchedule['shifts'],
    options: Partial<ProviderSchedule> = {},
    target = this.eu,
  ): void {
    target.schedules.set(id, {
      id,
      title: `Schedule ${id}`,
      rotations: [],
      shifts,
      problems: [],
      ...options,
    });
  }

  roster(
    id: string,
    levels: ProviderRoster['levels'],
    options: Partial<ProviderRoster> = {},
    target = this.eu,
  ): void {
    target.rosters.set(id, {
      id,
      aliases: [],
      title: `Roster ${id}`,
      levels,
      pageTargets: [],
      declareTargets: [],
      problems: [],
      ...options,
    });
  }

  provider(): OnCallProvider {
    return {
      id: this.id,
      title: 'Fake rosters',
      targets: this.targets,
      requiredPermissions: ['fake:Read'],
      schedule: { frequency: { minutes: 10 }, timeout: { minutes: 1 } },
      capabilities: {
        page: { possible: true, how: 'Rings.' },
        declare: { possible: false, reason: 'It has no incidents.' },
        reveal: { possible: false, reason: 'Ask there.' },
        incidents: { possible: false, reason: 'It has no incidents.' },
      },
      resendable: true,
      bindingsOf,
      read: ({ target }) => this.#read(target),
      readRosters: ({ target, rosterIds }) => this.#readSome(target, rosterIds),
    };
  }

  async *#read(target: OnCallTarget): AsyncGenerator<RosterPart> {
    this.reads.push(target.id);
    await this.gate;
    yield* this.#deliver(target, () => true);
  }

  async *#readSome(
    target: OnCallTarget,
    rosterIds: string[],
  ): AsyncGenerator<RosterPart> {
    this.refreshes.push(rosterIds);
    await this.gate;
    yield* this.#deliver(
      target,
      part => part.kind !== 'roster' || rosterIds.includes(part.roster.id),
    );
  }

  *#deliver(
    { id }: OnCallTarget,
    isWanted: (part: RosterPart) => boolean,
  ): Generator<RosterPart> {
    const failure = this.failures.get(id);
    const parts = (id === EU.id ? this.eu : this.us).parts().filter(isWanted);
    yield* structuredClone(parts.slice(0, failure?.after));
    if (failure) {
      throw failure.error;
    }
  }
}

function bindingsOf({ metadata }: Entity) {
  const entry = metadata.annotations?.['fake.example/team'];
  return entry
    ? [{ annotation: 'fake.example/team', entry, rosterId: entry }]
    : [];
}
