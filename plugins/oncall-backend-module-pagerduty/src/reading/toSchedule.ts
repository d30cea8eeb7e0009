import { isTimeZone } from '@opsready/backstage-plugin-oncall-common';
import {
  ProviderSchedule,
  ReadWindow,
} from '@opsready/backstage-plugin-oncall-node';
import { describeLayer } from './describeLayer';
import { ScheduleShifts } from './readShifts';
import { Schedule } from './schemas';
import { toShifts } from './toShifts';

/**
 * A schedule with its shifts. Of one that is based on shifts, or that the key may not see, only these are known. Pure.
 *
 * @param schedule - as PagerDuty lists it, where it does
 */
export function toSchedule(
  shifts: ScheduleShifts,
  options: { schedule?: Schedule; title: string; window: ReadWindow },
): ProviderSchedule {
  const { schedule, title, window } = options;
  const { scheduleId, onCalls, incomplete } = shifts;
  const layers = schedule?.schedule_layers ?? [];
  const zone = schedule?.time_zone ?? undefined;
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : undefined;
  const url = schedule?.html_url;
  return {
    id: scheduleId,
    title: schedule?.name ?? title,
    ...(timeZone && { timeZone }),
    ...(url && { url }),
    rotations: layers
      .filter(({ end }) => !end || end > window.from)
      .map(layer => ({
        title: layer.name ?? 'Layer',
        description: describeLayer(layer, timeZone),
        personIds: [...new Set(layer.users.map(({ user }) => user.id))],
      })),
    shifts: toShifts(onCalls, layers, window),
    ...(incomplete !== undefined && { incomplete }),
    problems:
      zone !== undefined && timeZone === undefined
        ? [
            `Its time zone '${zone}' is none of the IANA database, so that times are shown in UTC. Choose another one at PagerDuty.`,
          ]
        : [],
  };
}
