import {
  ProviderActTarget,
  ProviderRoster,
} from '@opsready/backstage-plugin-oncall-node';
import { hashOf, safeUrl } from '@opsready/backstage-plugin-opsready-node';
import { shownName } from '../addresses/shownName';
import { idIn, ReadTarget, targetColumns } from '../collection/ReadTarget';
import { RosterRow } from '../database/tables';

/** What the provider says of a roster; the rest of the row is ours. */
export type ToldRosterRow = Omit<
  RosterRow,
  | 'levels'
  | 'level_problems'
  | 'read_at'
  | 'window_to'
  | 'refreshed_at'
  | 'tried_at'
  | 'read_error'
  | 'gone_at'
>;

/** A roster as it is stored, without what is made of its levels. Pure. */
export function rosterRow(
  target: ReadTarget,
  roster: ProviderRoster,
): ToldRosterRow {
  const { id, url, levels, pageTargets, declareTargets } = roster;
  const ref = `${target.providerId}:${id}`;
  const title = shownName(roster.title, id);
  const lower = title.toLocaleLowerCase('en-US');
  const told = {
    ref,
    title,
    sort_title: lower,
    url: safeUrl(url) ?? null,
    definition: JSON.stringify(
      levels.map(({ delayMinutes, targets }) => ({
        delayMinutes,
        targets: targets.map(one => ({ kind: one.kind, id: one.id })),
      })),
    ),
    page_targets: JSON.stringify(pageTargets.map(actTarget)),
    declare_targets: JSON.stringify(declareTargets.map(actTarget)),
    problems: JSON.stringify(roster.problems),
    search_text: `${lower} ${ref.toLocaleLowerCase('en-US')}`,
  };
  return {
    id: idIn(target, id),
    ...targetColumns(target),
    native_id: id,
    ...told,
    row_hash: hashOf(JSON.stringify(told)),
  };
}

function actTarget({
  id,
  title,
  problem,
}: ProviderActTarget): ProviderActTarget {
  return { id, title: shownName(title, id), problem };
}
