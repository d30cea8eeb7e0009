import { isPostgres } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Grant } from '../../authority/Grant';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { whereVisibleEntities } from '../../authorization/whereVisibleEntities';
import { visibleRunbookIds } from './visibleRunbooks';

/**
 * Ids of the runbooks that could be run for an entity that the caller may see: `judgeAuthority` without resources, as a set.
 * An entity that merely names a runbook is not among those.
 */
export function givenRunbookIds(options: {
  database: Knex;
  visible: VisibleEntities;
  grants: readonly Grant[];
  /** Cuts the entities (as `e`) further. */
  where?: (entities: Knex.QueryBuilder) => void;
}): Knex.QueryBuilder {
  const { database, visible, grants, where } = options;
  const named = database('runbook_bindings as tb')
    .join('entities as e', 'e.entity_ref', 'tb.entity_ref')
    .where('tb.reason', 'tag')
    .select('tb.runbook_id');
  whereVisibleEntities({ database, query: named, visible });
  where?.(named);
  const granted = grants.map(grant =>
    database('runbooks as g')
      .where(given => whereGranted(database, given, grant))
      .whereIn(
        'g.id',
        visibleRunbookIds({
          database,
          visible,
          where: entities => {
            entities.where('e.owner_ref', grant.owner);
            where?.(entities);
          },
        }),
      )
      .select('g.id'),
  );
  return granted.length > 0 ? named.union(granted) : named;
}

function whereGranted(
  database: Knex,
  query: Knex.QueryBuilder,
  { accounts, documents }: Grant,
): void {
  if (accounts) {
    query.whereIn('g.account', accounts);
  }
  if (documents) {
    query.where(any => {
      any.whereRaw('1 = 0');
      for (const glob of documents) {
        any.orWhereRaw(...matching(database, glob));
      }
    });
  }
}

/** As `matchesGlob` does: letter case counts, and only `*` and `?` stand for something else. */
function matching(database: Knex, glob: string): [string, string[]] {
  return isPostgres(database)
    ? [
        `g.name like ? escape '!'`,
        [
          glob
            .replace(/[!%_]/g, '!$&')
            .replaceAll('*', '%')
            .replaceAll('?', '_'),
        ],
      ]
    : ['g.name glob ?', [glob.replaceAll('[', '[[]')]];
}
