import { ProviderLevel } from '@opsready/backstage-plugin-oncall-node';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { ReadTarget, targetColumns } from '../collection/ReadTarget';

/** Rosters that name one another at a depth beyond this are read by the schedule alone. */
const MOST_STEPS = 5;

/** Rosters of a target, by their ids there, and those that they lead to: who is on call depends on them too. */
export async function withNested(
  knex: Knex,
  target: ReadTarget,
  rosterIds: readonly string[],
): Promise<string[]> {
  const all = new Set(rosterIds);
  let next = [...all];
  for (let step = 0; step < MOST_STEPS && next.length > 0; step += 1) {
    const definitions: string[] = await knex('rosters')
      .where(targetColumns(target))
      .whereRaw('native_id in ?', [textsOf(knex, next)])
      .whereNull('gone_at')
      .pluck('definition');
    const named = definitions.flatMap(nestedIn).filter(id => !all.has(id));
    next = [...new Set(named)];
    next.forEach(id => all.add(id));
  }
  return [...all];
}

function nestedIn(definition: string): string[] {
  const levels: ProviderLevel[] = JSON.parse(definition);
  return levels.flatMap(({ targets }) =>
    targets.flatMap(({ kind, id }) => (kind === 'roster' ? id : [])),
  );
}
