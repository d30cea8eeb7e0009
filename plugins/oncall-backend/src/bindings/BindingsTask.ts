import { setImmediate } from 'node:timers/promises';
import {
  batches,
  computeBindings,
  TargetLease,
  TargetLeases,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/tables';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { BoundEntities } from './BoundEntities';
import { RosterClaims } from './RosterClaims';
import { RosterName, RosterNames } from './RosterNames';
import { removeLeft, writeBindings } from './writeBindings';

/** The rules that bindings are computed by: another number computes all of them again. */
const RULES = '3';
const PAGE_SIZE = 500;

type Bindable = Pick<
  EntityRow,
  | 'entity_ref'
  | 'owner_ref'
  | 'system_ref'
  | 'oncall_annotation'
  | 'provider_bindings'
>;

/**
 * Computes which rosters serve which entities whenever either changed, for all of them together, and writes what differs. One
 * replica at a time does it. What is kept in memory are names and refs.
 */
export class BindingsTask {
  readonly #knex: Knex;
  readonly #leases: TargetLeases;
  readonly #providers: ProviderRegistry;
  readonly #claims: RosterClaims;

  constructor(options: {
    knex: Knex;
    leases: TargetLeases;
    providers: ProviderRegistry;
    claims: RosterClaims;
  }) {
    this.#knex = options.knex;
    this.#leases = options.leases;
    this.#providers = options.providers;
    this.#claims = options.claims;
  }

  /** @returns whether this replica computed any */
  async run(signal: AbortSignal): Promise<boolean> {
    let computed = false;
    const installed = [...this.#providers.keys()].sort().join(' ');
    await computeBindings({
      knex: this.#knex,
      leases: this.#leases,
      leaseId: 'bindings',
      rules: `${RULES} ${installed} ${this.#claims.version}`,
      signal,
      compute: async (lease, held) => {
        computed = true;
        await this.#compute(lease, held);
      },
    });
    return computed;
  }

  async #compute(lease: TargetLease, signal: AbortSignal): Promise<void> {
    const names: RosterName[] = await this.#knex('roster_aliases as a')
      .join('rosters as r', 'r.id', 'a.roster_id')
      .select('a.*', 'r.native_id');
    const entities: Bindable[] = await this.#knex('entities')
      .whereNull('left_at')
      .orderBy('entity_ref')
      .select(
        'entity_ref',
        'owner_ref',
        'system_ref',
        'oncall_annotation',
        'provider_bindings',
      );
    const bound = new BoundEntities({
      entities,
      names: new RosterNames(names),
      titles: new Map(
        [...this.#providers].map(([id, { title }]) => [id, title]),
      ),
      claims: this.#claims,
    });
    for (const page of batches(entities, PAGE_SIZE)) {
      signal.throwIfAborted();
      const found = page.map(entity => bound.of(entity));
      const refs = page.map(({ entity_ref }) => entity_ref);
      await lease.write(trx => writeBindings(trx, refs, found));
      await setImmediate();
    }
    await lease.write(removeLeft);
  }
}
