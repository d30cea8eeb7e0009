import { ProviderRoster } from '@opsready/backstage-plugin-oncall-node';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { writeDelivered } from '../collection/DeliveredRows';
import { ReadTarget } from '../collection/ReadTarget';
import { RosterRow } from '../database/tables';
import { rosterRow, ToldRosterRow } from './rosterRow';

/** What annotations name. Writes differences. */
export const rosterStore = {
  /**
   * @param readAt - when the read began: what was read by itself later than that stays
   * @param alone - whether they were read by themselves
   * @returns whether anything differs
   */
  async write(
    trx: Knex,
    options: {
      target: ReadTarget;
      rosters: readonly ProviderRoster[];
      readAt: string;
      alone: boolean;
    },
  ): Promise<boolean> {
    const { target, rosters, readAt, alone } = options;
    const rows = rosters.map(roster => rosterRow(target, roster));
    const fresher = alone ? new Set() : await readAfter(trx, rows, readAt);
    const changed = await writeDelivered<ToldRosterRow & { gone_at: null }>(
      trx,
      'rosters',
      rows.filter(({ id }) => !fresher.has(id)),
    );
    return changed.length > 0;
  },

  /** Says of rosters that a read confirmed them, and up to when their shifts are known. */
  async confirm(
    trx: Knex,
    options: {
      which: { target: ReadTarget } | { ids: readonly string[] };
      readAt: string;
      windowTo: string;
    },
  ): Promise<void> {
    const { which, readAt, windowTo } = options;
    const confirmed = {
      read_at: readAt,
      window_to: windowTo,
      read_error: null,
    };
    if ('target' in which) {
      await trx('rosters')
        .where({
          provider_id: which.target.providerId,
          target_id: which.target.targetId,
        })
        .whereNull('gone_at')
        .where(query =>
          query.whereNull('refreshed_at').orWhere('refreshed_at', '<=', readAt),
        )
        .update(confirmed);
      return;
    }
    await trx('rosters')
      .whereRaw('id in ?', [textsOf(trx, which.ids)])
      .update({ ...confirmed, refreshed_at: readAt });
  },
};

async function readAfter(
  trx: Knex,
  rows: ReadonlyArray<Pick<RosterRow, 'id'>>,
  readAt: string,
): Promise<Set<string>> {
  return new Set(
    await trx('rosters')
      .whereRaw('id in ?', [
        textsOf(
          trx,
          rows.map(({ id }) => id),
        ),
      ])
      .where('refreshed_at', '>', readAt)
      .pluck('id'),
  );
}
