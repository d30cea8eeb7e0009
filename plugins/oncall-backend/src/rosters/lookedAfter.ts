import { Knex } from 'knex';

/**
 * Whether somebody has to look after a roster: it serves an entity, or is more than one person alone. At some providers each
 * person can be named like a roster; as long as no entity does, nobody is on call through that.
 *
 * @param column - of the roster's id
 */
export function lookedAfter(knex: Knex, column: string): Knex.Raw {
  return knex.raw(
    `(exists (select 1 from roster_bindings b where b.roster_id = :column:)
      or exists (select 1 from roster_levels l where l.roster_id = :column: and l.target_kind <> 'person')
      or (select count(*) from roster_levels l where l.roster_id = :column:) <> 1)`,
    { column },
  );
}
