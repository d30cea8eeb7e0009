import { LEVELS } from '@opsready/backstage-plugin-readiness-common';
import { Knex } from 'knex';
import {
  whereReadable,
  whereContains,
} from '@opsready/backstage-plugin-opsready-node';
import { VisibleEntities } from '../../authorization/VisibleEntities';
import { ScorecardFilter } from './ScorecardFilter';
import { whereCriteria } from './whereCriteria';

/** The rows of a scorecard (as `sr`) that the caller may see and that the filter lets through. */
export function filterScorecardResults(options: {
  database: Knex;
  scorecardId: string;
  filter: ScorecardFilter;
  visible: VisibleEntities;
}): Knex.QueryBuilder {
  const { database, scorecardId, filter, visible } = options;
  const query = database('scorecard_results as sr')
    .where('sr.scorecard_id', scorecardId)
    // Few rows have left, if any: the set is built once, not looked up per row.
    .whereNotIn('sr.entity_ref', left =>
      left.select('entity_ref').from('entities').whereNotNull('left_at'),
    );
  whereReadable({
    database,
    query,
    column: 'sr.entity_ref',
    readable: visible.readable,
  });
  whereCriteria(query, 'sr.owner_ref', visible.criteria);
  if (filter.owner?.length) {
    query.whereIn('sr.owner_ref', filter.owner.map(lowerCase));
  }
  if (filter.system?.length) {
    query.whereIn('sr.system_ref', filter.system.map(lowerCase));
  }
  if (filter.tier?.length) {
    query.whereIn('sr.tier', filter.tier);
  }
  if (filter.level?.length) {
    // By rank, which is in the indexes
    const ranks = filter.level.map(level => LEVELS.indexOf(level));
    query.whereIn('sr.level_rank', ranks);
  }
  whereContains({ query, column: 'sr.search_text', text: filter.text });
  return query;
}

function lowerCase(text: string): string {
  return text.toLocaleLowerCase('en-US');
}
