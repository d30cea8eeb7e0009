import { FactValue } from '@opsready/backstage-plugin-readiness-common';
import { EntityRunbookFacts } from '@opsready/backstage-plugin-runbooks-common';

/** The facts of one entity. Pure; sorted, so that what did not change is the same value. */
export function runbookFacts(
  item: EntityRunbookFacts['items'][number],
): Record<'runbooks' | 'unmatched' | 'incomplete-sources', FactValue> {
  return {
    runbooks: [...item.runbooks].sort((a, b) =>
      a.id < b.id ? -1 : Number(a.id > b.id),
    ),
    unmatched: [...item.unmatched].sort(),
    'incomplete-sources': [...item.incompleteSources].sort(),
  };
}
