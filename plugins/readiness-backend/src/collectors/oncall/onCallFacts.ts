import {
  CONTACT_ROLES,
  EntityOnCallFacts,
  PLAN_SECTIONS,
} from '@opsready/backstage-plugin-oncall-common';
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
    contacts: {
      ...item.contacts,
      missingRoles: item.contacts.missingRoles.map(roleTitle),
    },
    plan: { ...item.plan, missing: item.plan.missing.map(sectionTitle) },
    'incomplete-sources': [...item.incompleteSources].sort(),
  };
}

/** A role as people read it; one that this version does not know goes by its id. */
function roleTitle(id: string): string {
  return CONTACT_ROLES.find(({ role }) => role === id)?.title ?? id;
}

/** The heading of a section, likewise: a plan that has it has the section. */
function sectionTitle(id: string): string {
  return PLAN_SECTIONS.find(({ section }) => section === id)?.title ?? id;
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
