import { z } from 'zod';
import { SandboxOverride } from '../state/types';
import { ApiCall, ApiOperation } from './ApiCall';
import { ApiError } from './ApiError';
import { userReference } from './references';
import { scheduleOf } from './scheduleOperations';
import { showIn, windowOf } from './times';

const overrideSchema = z.object({
  start: z.iso.datetime({ offset: true }),
  end: z.iso.datetime({ offset: true }),
  user: z.object({ id: z.string() }),
});
const bodySchema = z.union([
  z.object({ override: overrideSchema }),
  z.object({ overrides: z.array(overrideSchema).min(1) }),
]);

const invalidOverride = () => new ApiError(400, 4004, 'Invalid Override');

export const overrideOperations: ApiOperation[] = [
  {
    name: 'listOverrides',
    method: 'get',
    path: '/schedules/:id/overrides',
    scope: 'schedules.read',
    run(call) {
      const window = windowOf(call, { mostDays: 93, defaultDays: 14 });
      if (!window) {
        throw new ApiError(400, 2003, 'Missing Arguments');
      }
      const schedule = scheduleOf(call);
      return {
        overrides: schedule.overrides
          .filter(
            ({ start, end }) =>
              Date.parse(start) < window.end && Date.parse(end) > window.start,
          )
          .map(override => showOverride(call, override, schedule.timeZone)),
      };
    },
  },
  {
    name: 'createOverrides',
    method: 'post',
    path: '/schedules/:id/overrides',
    scope: 'schedules.write',
    status: 201,
    run(call) {
      const schedule = scheduleOf(call);
      const body = bodySchema.safeParse(call.body);
      if (!body.success) {
        throw invalidOverride();
      }
      const wanted =
        'override' in body.data ? [body.data.override] : body.data.overrides;
      const made = wanted.map(({ start, end, user }) => {
        const known = call.account.users.get(user.id);
        if (!known || known.deleted || Date.parse(start) >= Date.parse(end)) {
          throw invalidOverride();
        }
        return { id: call.account.newId('QO'), userId: user.id, start, end };
      });
      schedule.overrides.push(...made);
      const shown = made.map(override =>
        showOverride(call, override, schedule.timeZone),
      );
      return 'override' in body.data
        ? { override: shown[0] }
        : shown.map(override => ({ status: 201, override }));
    },
  },
  {
    name: 'deleteOverride',
    method: 'delete',
    path: '/schedules/:id/overrides/:overrideId',
    scope: 'schedules.write',
    status: 204,
    run(call) {
      const schedule = scheduleOf(call);
      const at = schedule.overrides.findIndex(
        ({ id }) => id === call.params.overrideId,
      );
      if (at < 0) {
        throw new ApiError(404, 4004, 'Override Not Found');
      }
      schedule.overrides.splice(at, 1);
      return undefined;
    },
  },
];

function showOverride(
  call: ApiCall,
  { id, userId, start, end }: SandboxOverride,
  timeZone: string,
) {
  const show = showIn(call, timeZone);
  return {
    id,
    start: show(Date.parse(start)),
    end: show(Date.parse(end)),
    user: userReference(call.account, userId),
  };
}
