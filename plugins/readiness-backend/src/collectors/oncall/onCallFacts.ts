import { EntityOnCallFacts } from '@opsready/backstage-plugin-oncall-common';
import { FactValue } from '@opsready/backstage-plugin-readiness-common';

/** The facts of one entity. Pure; sorted, so that what did not change is the same value. */
export function onCallFacts(
  item: EntityOnCallFacts['items'][number],
): Record<
  'rosters' | 'unmatched' | 'contacts' | 'plan' | 'incomplete-sources',
  FactValue
> {
  return {
    rosters: [...item.rosters].sort(
      (a, b) =>
        compare(a.environment ?? '', b.environment ?? '') ||
        compare(a.rosterId, b.rosterId),
    ),
    unmatched: [...item.unmatched].sort(),
    contacts: item.contacts,
    plan: item.plan,
    'incomplete-sources': [...item.incompleteSources].sort(),
  };
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
