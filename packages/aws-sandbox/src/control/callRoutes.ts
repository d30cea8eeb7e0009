import { z } from 'zod';
import type { ControlRoute } from './ControlRoute';

const filterSchema = z.strictObject({
  service: z.string().optional(),
  operation: z.string().optional(),
  account: z.string().optional(),
  region: z.string().optional(),
  since: z.iso
    .datetime({ offset: true })
    .transform(text => new Date(text))
    .optional(),
  afterSequence: z.coerce.number().int().optional(),
});

export const callRoutes: ControlRoute[] = [
  {
    method: 'GET',
    path: '/calls',
    about:
      'the calls received, oldest first; ?service= &operation= &account= &region= &since=<ISO> &afterSequence=',
    run({ sandbox, query }) {
      const calls = sandbox.calls.list(
        filterSchema.parse(Object.fromEntries(query)),
      );
      return { count: calls.length, calls };
    },
  },
  {
    method: 'DELETE',
    path: '/calls',
    about: 'forgets them',
    run({ sandbox }) {
      sandbox.calls.clear();
    },
  },
];
