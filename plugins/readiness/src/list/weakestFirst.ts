import { ScorecardGroups } from '@opsready/backstage-plugin-readiness-common';

type Group = ScorecardGroups['items'][number];

/** Most entities without a level first, then the lowest average. */
export function weakestFirst(groups: readonly Group[]): Group[] {
  const without = ({ levels }: Group) => levels.none + levels.notDetermined;
  return [...groups].sort(
    (a, b) =>
      without(b) - without(a) ||
      (a.averageScore ?? -1) - (b.averageScore ?? -1) ||
      a.value.localeCompare(b.value),
  );
}
