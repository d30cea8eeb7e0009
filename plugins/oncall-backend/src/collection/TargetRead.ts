import { setImmediate } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import {
  batches,
  Clock,
  parts,
  recordedRead,
  TargetLease,
  wantBindings,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { CatalogUsers } from '../people/CatalogUsers';
import { matchPeople } from '../people/matchPeople';
import { rosterStore } from '../rosters/RosterStore';
import { aliasesOf, writeAliases } from '../rosters/writeAliases';
import { writeLevels } from '../rosters/writeLevels';
import { markGone, unseenIds } from './DeliveredRows';
import { DELIVERED, PartWriter } from './PartWriter';
import { ReadTarget } from './ReadTarget';
import { readWindow } from './readWindow';

/** Small enough for SQLite to write without holding up the event loop. */
const PART_SIZE = 50;

/** What reads of providers are built on. */
export interface TargetReadOptions {
  knex: Knex;
  clock: Clock;
  users: CatalogUsers;
  logger: LoggerService;
}

/**
 * Reads one target of a provider, and stores what differs as it comes in. Only a read that ended by itself marks as gone what it
 * did not see; one that fails leaves what is known as it is, with its age.
 */
export class TargetRead {
  readonly #options: TargetReadOptions;

  constructor(options: TargetReadOptions) {
    this.#options = options;
  }

  async run(options: {
    provider: OnCallProvider;
    targetId: string;
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { provider, targetId, lease, signal } = options;
    const { clock } = this.#options;
    const target = provider.targets.find(({ id }) => id === targetId);
    if (!target) {
      return;
    }
    const now = clock.now();
    await recordedRead({
      clock,
      lease,
      key: { source_id: provider.id, target_id: targetId },
      now,
      signal,
      read: async () => {
        const window = readWindow(now);
        const readAt = now.toISOString();
        const place = { providerId: provider.id, targetId };
        const writer = new PartWriter({ target: place, readAt, alone: false });
        const reading = provider.read({ target, window, now, signal });
        for await (const part of parts(reading, PART_SIZE)) {
          signal.throwIfAborted();
          await lease.write(trx => writer.write(trx, part));
          await setImmediate();
        }
        signal.throwIfAborted();
        await this.#finish({ place, writer, lease, signal });
        await lease.write(trx =>
          rosterStore.confirm(trx, {
            which: { target: place },
            readAt,
            windowTo: window.to.toISOString(),
          }),
        );
      },
    });
  }

  async #finish(options: {
    place: ReadTarget;
    writer: PartWriter;
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { place, writer, lease, signal } = options;
    const { knex, clock, users, logger } = this.#options;
    const at = clock.now().toISOString();
    for (const table of DELIVERED) {
      const gone = await unseenIds(knex, table, place, writer.seen[table]);
      for (const ids of batches(gone, 500)) {
        await lease.write(trx => markGone(trx, table, ids, at));
      }
    }
    await writeLevels(knex, place, work => lease.write(work));
    await lease.write(async trx => {
      const aliases = aliasesOf(place, writer.names);
      if (await writeAliases(trx, place, aliases)) {
        await wantBindings(trx);
      }
    });
    await matchPeople({
      matches: writer.matches,
      personIds: writer.seen.people,
      users,
      lease,
      logger,
      signal,
    });
  }
}
