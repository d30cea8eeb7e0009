import { setImmediate } from 'node:timers/promises';
import {
  batches,
  Clock,
  parts,
  recordedRead,
  TargetLease,
} from '@opsready/backstage-plugin-opsready-node';
import {
  KnownRunbooks,
  TargetRunbookSource,
} from '@opsready/backstage-plugin-runbooks-node';
import { Knex } from 'knex';
import { RunbookRow } from '../database/tables';
import { KNOWN_COLUMNS, knownRunbook } from '../runbooks/knownRunbook';
import { idsOf, RunbookStore } from '../runbooks/RunbookStore';

/** Small enough for SQLite to write without holding up the event loop. */
const PART_SIZE = 50;

/**
 * Reads one account x Region with one source, and stores what differs as it comes in. Only a read that finished marks as
 * gone what it did not see.
 */
export class TargetRead {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #runbooks: RunbookStore;

  constructor(options: { knex: Knex; clock: Clock; runbooks: RunbookStore }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#runbooks = options.runbooks;
  }

  async run(options: {
    source: TargetRunbookSource;
    targetId: string;
    lease: TargetLease;
    signal: AbortSignal;
  }): Promise<void> {
    const { source, targetId, lease, signal } = options;
    const target = source.targets.find(({ id }) => id === targetId);
    if (!target) {
      return;
    }
    const now = this.#clock.now();
    await recordedRead({
      clock: this.#clock,
      lease,
      key: { source_id: source.id, target_id: targetId },
      now,
      signal,
      read: async () => {
        const known = await this.#known(source.id, targetId);
        const seen = new Set<string>();
        const reading = source.read({ target, known, now, signal });
        for await (const part of parts(reading, PART_SIZE)) {
          signal.throwIfAborted();
          const items = part.map(runbook => ({ origin: targetId, runbook }));
          await lease.write(trx => this.#runbooks.write(trx, source.id, items));
          idsOf(source.id, items).forEach(id => seen.add(id));
          await setImmediate();
        }
        signal.throwIfAborted();
        await this.#sweep(source.id, targetId, lease, seen);
      },
    });
  }

  async #known(sourceId: string, origin: string): Promise<KnownRunbooks> {
    const rows: Array<Pick<RunbookRow, (typeof KNOWN_COLUMNS)[number]>> =
      await this.#knex('runbooks')
        .where({ source_id: sourceId, origin })
        .whereNull('gone_at')
        .select(...KNOWN_COLUMNS);
    return new Map(rows.map(row => [row.source_key, knownRunbook(row)]));
  }

  async #sweep(
    sourceId: string,
    origin: string,
    lease: TargetLease,
    seen: ReadonlySet<string>,
  ): Promise<void> {
    const present: string[] = await this.#knex('runbooks')
      .where({ source_id: sourceId, origin })
      .whereNull('gone_at')
      .pluck('id');
    const at = this.#clock.now().toISOString();
    const gone = present.filter(id => !seen.has(id));
    for (const ids of batches(gone, 500)) {
      await lease.write(trx => this.#runbooks.markGone(trx, ids, at));
    }
  }
}
