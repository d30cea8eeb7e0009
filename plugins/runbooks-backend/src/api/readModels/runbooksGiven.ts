import { isPostgres } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { Grant } from '../../authority/Grant';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { runbookIdsOfVisible, visibleEntities } from './visibleRunbooks';

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
  const { database, grants } = options;
  const named = database('runbook_bindings as tb')
    .join('visible_entities as v', 'v.entity_ref', 'tb.entity_ref')
    .where('tb.reason', 'tag')
    .select('tb.runbook_id');
  const granted = grants.map(grant =>
    database('runbooks as g')
      .where(given => whereGranted(database, given, grant))
      .whereIn('g.id', runbookIdsOfVisible(database, grant.owner))
      .select('g.id'),
  );
  return database
    .with('visible_entities', visibleEntities(options))
    .from((granted.length > 0 ? named.union(granted) : named).as('given'))
    .distinct('given.runbook_id');
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
