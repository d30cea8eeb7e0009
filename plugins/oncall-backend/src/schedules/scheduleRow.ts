import { ProviderSchedule } from '@opsready/backstage-plugin-oncall-node';
import { hashOf, safeUrl } from '@opsready/backstage-plugin-opsready-node';
import { shownName } from '../addresses/shownName';
import { idIn, ReadTarget, targetColumns } from '../collection/ReadTarget';
import { ScheduleRow, StoredRotation } from '../database/tables';

/** A schedule as it is stored, without its shifts. Pure. */
export function scheduleRow(
  target: ReadTarget,
  schedule: ProviderSchedule,
): Omit<ScheduleRow, 'shifts_hash' | 'refreshed_at' | 'gone_at'> {
  const { id, timeZone, url, incomplete, problems } = schedule;
  const rotations: StoredRotation[] = schedule.rotations.map(
    ({ personIds, ...rotation }) => ({
      title: shownName(rotation.title, id),
      description: rotation.description,
      personIds: personIds.map(personId => idIn(target, personId)),
    }),
  );
  const told = {
    title: shownName(schedule.title, id),
    time_zone: timeZone ?? null,
    url: safeUrl(url) ?? null,
    rotations: JSON.stringify(rotations),
    incomplete: incomplete ?? null,
    problems: JSON.stringify(problems),
  };
  return {
    id: idIn(target, id),
    ...targetColumns(target),
    native_id: id,
    ...told,
    row_hash: hashOf(JSON.stringify(told)),
  };
}
