import { ProviderIncident } from '@opsready/backstage-plugin-oncall-node';
import {
  Clock,
  DueRead,
  parts,
  recordedRead,
  TargetKey,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { incidentsSince } from './entityIncidents';
import { IncidentPlace } from './incidentRows';
import { IncidentSource } from './incidentSources';
import { incidentStore } from './IncidentStore';

/** What was opened while the last read went on, or is shown late. */
const OVERLAP_MS = 60 * 60_000;
/** Small enough for SQLite to write without holding up the event loop. */
const PART_SIZE = 100;

type Found = (
  place: IncidentPlace,
  incidents: readonly ProviderIncident[],
) => Promise<void>;

/**
 * Reads the incidents of one target and stores what differs. It looks back as far as the oldest one that is open here, so that
 * its end is seen; only a read that finished says that something is gone.
 */
export class IncidentRead {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #found: Found;

  constructor(options: {
    knex: Knex;
    clock: Clock;
    /** Told of what a provider shows, after it was stored. */
    found: Found;
  }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#found = options.found;
  }

  async run(due: DueRead<IncidentSource>): Promise<void> {
    const { source, targetId, lease, signal } = due;
    const { provider } = source;
    const target = provider.targets.find(({ id }) => id === targetId);
    if (!target) {
      return;
    }
    const now = this.#clock.now();
    const place = { provider_id: provider.id, target_id: targetId };
    const key = { source_id: source.id, target_id: targetId };
    await recordedRead({
      clock: this.#clock,
      lease,
      key,
      now,
      signal,
      read: async () => {
        const oldest = incidentsSince(now);
        const since = await this.#since(key, place, oldest);
        const seen = new Set<string>();
        const reading = provider.readIncidents?.({ target, since, signal });
        for await (const part of parts(reading ?? none(), PART_SIZE)) {
          signal.throwIfAborted();
          const ids = await lease.write(trx =>
            incidentStore.write(trx, place, part),
          );
          ids.forEach(id => seen.add(id));
          await this.#found(place, part);
        }
        signal.throwIfAborted();
        await lease.write(async trx => {
          await incidentStore.sweep(trx, place, {
            seen,
            since: since.toISOString(),
            at: now.toISOString(),
          });
          await incidentStore.forget(trx, place, oldest.toISOString());
        });
      },
    });
  }

  /** All of the time that is shown at first; then from the last read on, or from the oldest one that is open. */
  async #since(
    key: TargetKey,
    place: IncidentPlace,
    oldest: Date,
  ): Promise<Date> {
    const read = await this.#knex('source_targets')
      .where(key)
      .first('last_success_at');
    if (!read?.last_success_at) {
      return oldest;
    }
    const [{ first }] = await this.#knex('incidents')
      .where(place)
      .whereNot('status', 'resolved')
      .select(this.#knex.raw('min(opened_at) as first'));
    const since = Math.min(
      Date.parse(read.last_success_at) - OVERLAP_MS,
      first ? Date.parse(first) : Infinity,
    );
    return new Date(Math.max(since, oldest.getTime()));
  }
}

async function* none(): AsyncGenerator<ProviderIncident> {}
