import { DEFAULT_REQUIREMENT } from '@opsready/backstage-plugin-oncall-common';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';

/** What rosters are held against, by roster: all requirements of the entities that they serve, the strictest first. */
export async function requirementsOf(
  knex: Knex,
  rosterIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await knex('roster_bindings as b')
    .join('entities as e', 'e.entity_ref', 'b.entity_ref')
    .whereNull('e.left_at')
    .whereRaw('b.roster_id in ?', [textsOf(knex, rosterIds)])
    .distinct<Array<{ roster_id: string; requirement: string | null }>>(
      'b.roster_id',
      'e.requirement',
    );
  const byRoster = Map.groupBy(rows, ({ roster_id }) => roster_id);
  return new Map(
    rosterIds.map(rosterId => {
      const own = byRoster.get(rosterId) ?? [];
      const wanted = own.map(row => row.requirement ?? DEFAULT_REQUIREMENT);
      return [rosterId, strictestFirst(wanted)];
    }),
  );
}

/** All hours are more than some; of those with some hours in different zones, the first by name. */
function strictestFirst(requirements: readonly string[]): string[] {
  const different = [...new Set(requirements)].sort((a, b) => {
    const isDefault = (text: string) => Number(text === DEFAULT_REQUIREMENT);
    return isDefault(b) - isDefault(a) || (a < b ? -1 : 1);
  });
  return different.length > 0 ? different : [DEFAULT_REQUIREMENT];
}
