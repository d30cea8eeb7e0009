import { z } from 'zod';
import { SandboxClock } from '../clock/SandboxClock';
import { ControlError, ControlRoute } from './ControlRoute';

const clockSchema = z.union([
  z.strictObject({ offsetMs: z.number() }),
  z.strictObject({ advanceMs: z.number() }),
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
]);

export const clockRoutes: ControlRoute[] = [
  {
    method: 'get',
    path: '/clock',
    about: "the sandbox's time and its offset from the machine's",
    run: ({ world }) => show(world.clock),
  },
  {
    method: 'put',
    path: '/clock',
    about: 'sets it: { offsetMs }, { advanceMs } or { now }',
    run({ world: { clock }, body }) {
      if (clock.followed !== undefined) {
        throw new ControlError(
          409,
          'The clock follows a file: set it where the file is written',
        );
      }
      const wanted = clockSchema.parse(body);
      if ('offsetMs' in wanted) {
        clock.setOffset(wanted.offsetMs);
      } else if ('advanceMs' in wanted) {
        clock.setOffset(clock.offsetMs + wanted.advanceMs);
      } else {
        clock.setOffset(Date.parse(wanted.now) - Date.now());
      }
      return show(clock);
    },
  },
];

function show(clock: SandboxClock) {
  return { now: clock.now().toISOString(), offsetMs: clock.offsetMs };
}
