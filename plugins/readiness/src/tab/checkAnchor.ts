import { ScorecardDefinition } from '@opsready/backstage-plugin-readiness-common';

type Section = ScorecardDefinition['sections'][number];

/** Where on the tab a check is first. */
export function checkAnchor(checkId: string): string {
  return `readiness-${checkId}`;
}

/** Where a check of a section is: several scorecards may ask it, and a page has each anchor once. */
export function anchorIn(
  section: Section,
  checkId: string,
  scorecards: Iterable<ScorecardDefinition>,
): string {
  const first = [...scorecards]
    .flatMap(({ sections }) => sections)
    .find(({ checks }) => checks.some(check => check.checkId === checkId));
  return first?.id === section.id
    ? checkAnchor(checkId)
    : `${checkAnchor(checkId)}-${section.id}`;
}
