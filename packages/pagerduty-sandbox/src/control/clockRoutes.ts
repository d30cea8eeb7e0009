import { z } from 'zod';
import { SandboxClock } from '../clock/SandboxClock';
import { controlError, ControlRoute } from './ControlRoute';

const clockSchema = z
  .strictObject({
    offsetMs: z.number(),
    advanceMs: z.number(),
    now: z.iso.datetime({ offset: true }),
  })
  .partial()
  .refine(wanted => Object.keys(wanted).length === 1, {
    error: 'must have one of offsetMs, advanceMs and now',
  });

export const clockRoutes: ControlRoute[] = [
  {
    method: 'get',
    path: '/clock',
    about: "the sandbox's time, and by how much it differs from the machine's",
    run: ({ world }) => show(world.clock),
  },
  {
    method: 'put',
    path: '/clock',
    about: 'moves it: { offsetMs }, { advanceMs } or { now }',
    run({ world: { clock }, body }) {
      if (clock.followed !== undefined) {
        throw controlError(
          409,
          'The clock follows a file: set it where the file is written',
        );
      }
      const { offsetMs, advanceMs = 0, now } = clockSchema.parse(body);
      const moved = offsetMs ?? clock.offsetMs + advanceMs;
      clock.setOffset(now === undefined ? moved : Date.parse(now) - Date.now());
      return show(clock);
    },
  },
];

function show(clock: SandboxClock) {
  const { offsetMs } = clock;
  return { offsetMs, now: clock.now().toISOString() };
}
