import { z } from 'zod';
import type { ControlRoute } from './ControlRoute';

const clockSchema = z.union(
  [
    z.strictObject({ offsetMs: z.number() }),
    z.strictObject({ advanceMs: z.number() }),
    z.strictObject({ now: z.iso.datetime({ offset: true }) }),
  ],
  'One of offsetMs or advanceMs (a number) and now (ISO 8601) is needed.',
);

export const clockRoutes: ControlRoute[] = [
  {
    method: 'GET',
    path: '/clock',
    about: "the sandbox's time and its offset from the machine's",
    run: ({ sandbox }) => show(sandbox.world().clock),
  },
  {
    method: 'PUT',
    path: '/clock',
    about: 'sets it: { offsetMs }, { advanceMs } or { now }',
    run({ sandbox, body }) {
      const { clock } = sandbox.world();
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

function show(clock: { now(): Date; offsetMs: number }) {
  return { now: clock.now().toISOString(), offsetMs: clock.offsetMs };
}
