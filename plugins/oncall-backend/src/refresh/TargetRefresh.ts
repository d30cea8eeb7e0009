import { LoggerService } from '@backstage/backend-plugin-api';
import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import {
  Clock,
  parts,
  TargetLease,
  textsOf,
  wantBindings,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { markGone } from '../collection/DeliveredRows';
import { PartWriter } from '../collection/PartWriter';
import { idIn } from '../collection/ReadTarget';
import { readWindow } from '../collection/readWindow';
import { CatalogUsers } from '../people/CatalogUsers';
import { matchPeople } from '../people/matchPeople';
import { rosterStore } from '../rosters/RosterStore';
import { aliasesOf, writeAliases } from '../rosters/writeAliases';
import { writeLevels } from '../rosters/writeLevels';
import { withNested } from './withNested';

const PART_SIZE = 50;

/** What single reads are built on. */
export interface TargetRefreshOptions {
  knex: Knex;
  clock: Clock;
  users: CatalogUsers;
  logger: LoggerService;
}

/** Reads some rosters of a target by themselves, with the rosters that they lead to, and stores what differs. */
export class TargetRefresh {
  readonly #options: TargetRefreshOptions;

  constructor(options: TargetRefreshOptions) {
    this.#options = options;
  }

  /**
   * @param rosterIds - at the provider
   * @returns whether anything differs from what was known
   */
  async run(options: {
    provider: OnCallProvider;
    targetId: string;
    rosterIds: readonly string[];
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<boolean> {
    const { provider, targetId, lease, signal } = options;
    const { knex, clock } = this.#options;
    const target = provider.targets.find(({ id }) => id === targetId);
    if (!target) {
      return false;
    }
    const place = { providerId: provider.id, targetId };
    const rosterIds = await withNested(knex, place, options.rosterIds);
    const now = clock.now();
    const readAt = now.toISOString();
    const window = readWindow(now);
    const writer = new PartWriter({ target: place, readAt, alone: true });
    const reading = provider.readRosters({
      target,
      rosterIds,
      window,
      now,
      signal,
    });
    for await (const part of parts(reading, PART_SIZE)) {
      signal.throwIfAborted();
      await lease.write(trx => writer.write(trx, part));
    }
    signal.throwIfAborted();
    const ids = rosterIds.map(id => idIn(place, id));
    const gone = ids.filter(id => !writer.seen.rosters.has(id));
    await lease.write(async trx => {
      await markGone(trx, 'rosters', gone, readAt);
      const aliases = aliasesOf(place, writer.names);
      if (await writeAliases(trx, place, aliases, ids)) {
        await wantBindings(trx);
      }
      await rosterStore.confirm(trx, {
        which: { ids: [...writer.seen.rosters] },
        readAt,
        windowTo: window.to.toISOString(),
      });
    });
    const changed = writer.changed || gone.length > 0;
    if (changed) {
      await writeLevels(knex, place, work => lease.write(work));
      await this.#match(writer, lease, signal);
    }
    return changed;
  }

  /** Who is new is looked up at once; the others are as the last read of everything found them. */
  async #match(
    writer: PartWriter,
    lease: TargetLease,
    signal: AbortSignal,
  ): Promise<void> {
    const { knex, users, logger } = this.#options;
    const unmatched: string[] = await knex('people')
      .whereRaw('id in ?', [textsOf(knex, [...writer.seen.people])])
      .whereNull('user_ref')
      .pluck('id');
    if (unmatched.length > 0) {
      const { matches } = writer;
      const personIds = unmatched;
      await matchPeople({ matches, personIds, users, lease, logger, signal });
    }
  }
}
