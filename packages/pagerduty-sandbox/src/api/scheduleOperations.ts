import { coverageOf, Entry, Span } from '../schedules/spans';
import { renderSchedule } from '../schedules/renderSchedule';
import { SandboxLayer, SandboxSchedule } from '../state/types';
import { ApiCall, ApiOperation } from './ApiCall';
import { ApiError } from './ApiError';
import { includes, matching, pageOf } from './paging';
import { headOf, referenceTo, userReference } from './references';
import { showIn, windowOf } from './times';

const WINDOW = { mostDays: 93, defaultDays: 14 };

export const scheduleOperations: ApiOperation[] = [
  {
    name: 'listSchedules',
    method: 'get',
    path: '/schedules',
    scope: 'schedules.read',
    run(call) {
      const schedules = matching(
        call.query,
        call.account.schedules.values(),
      ).filter(({ shiftBased }) => !shiftBased);
      // Times count only together with a time zone, and lists never have overrides nor the final schedule.
      const window = call.query.has('time_zone')
        ? windowOf(call, WINDOW)
        : undefined;
      return pageOf(call, 'schedules', schedules, schedule => ({
        ...showHead(call, schedule),
        ...(includes(call.query, 'schedule_layers') && {
          schedule_layers: showLayers(call, schedule, window),
        }),
      }));
    },
  },
  {
    name: 'getSchedule',
    method: 'get',
    path: '/schedules/:id',
    scope: 'schedules.read',
    run(call) {
      const schedule = scheduleOf(call);
      const window = windowOf(call, WINDOW);
      const show = showIn(call, schedule.timeZone);
      const rendered = window && renderSchedule(schedule, window);
      return {
        schedule: {
          ...showHead(call, schedule),
          schedule_layers: showLayers(call, schedule, window),
          overrides_subschedule: {
            name: 'Overrides',
            ...showEntries(call, rendered?.overrides, window, show),
          },
          final_schedule: {
            name: 'Final Schedule',
            ...showEntries(call, rendered?.final, window, show),
          },
        },
      };
    },
  },
];

export function scheduleOf({ account, params }: ApiCall): SandboxSchedule {
  const schedule = account.schedules.get(params.id);
  if (!schedule || schedule.shiftBased) {
    throw new ApiError(404, 3004, 'Schedule Not Found');
  }
  return schedule;
}

function showHead(
  { account }: ApiCall,
  schedule: SandboxSchedule,
): Record<string, unknown> {
  const userIds = new Set(schedule.layers.flatMap(layer => layer.userIds));
  return {
    ...headOf(account, 'schedule', schedule),
    name: schedule.name,
    time_zone: schedule.timeZone,
    description: null,
    users: [...userIds].map(id => userReference(account, id)),
    escalation_policies: [...account.policies.values()]
      .filter(({ rules }) =>
        rules.some(({ targets }) =>
          targets.some(({ id }) => id === schedule.id),
        ),
      )
      .map(policy => referenceTo(account, 'escalation_policy', policy)),
    teams: [],
  };
}

function showLayers(
  call: ApiCall,
  schedule: SandboxSchedule,
  window: Span | undefined,
) {
  const rendered = window && renderSchedule(schedule, window).layers;
  const show = showIn(call, schedule.timeZone);
  return schedule.layers.map((layer, index) => ({
    ...showLayer(call, layer, show),
    ...showEntries(call, rendered?.[index], window, show),
  }));
}

function showLayer(
  { account }: ApiCall,
  layer: SandboxLayer,
  show: (instant: number) => string,
) {
  return {
    id: layer.id,
    name: layer.name,
    start: show(Date.parse(layer.start)),
    end: layer.end === undefined ? null : show(Date.parse(layer.end)),
    rotation_virtual_start: show(Date.parse(layer.rotationVirtualStart)),
    rotation_turn_length_seconds: layer.rotationTurnLengthSeconds,
    users: layer.userIds.map(id => ({ user: userReference(account, id) })),
    restrictions: layer.restrictions.map(
      ({ type, startTimeOfDay, durationSeconds, startDayOfWeek }) => ({
        type,
        start_time_of_day: startTimeOfDay,
        duration_seconds: durationSeconds,
        ...(startDayOfWeek !== undefined && {
          start_day_of_week: startDayOfWeek,
        }),
      }),
    ),
  };
}

function showEntries(
  { account }: ApiCall,
  entries: Entry[] | undefined,
  window: Span | undefined,
  show: (instant: number) => string,
) {
  return {
    rendered_schedule_entries: (entries ?? []).map(entry => ({
      start: show(entry.start),
      end: show(entry.end),
      user: userReference(account, entry.userId),
    })),
    rendered_coverage_percentage:
      window && entries ? coverageOf(entries, window) : null,
  };
}
