import { z } from 'zod';
import { ControlRoute } from './ControlRoute';

const filterSchema = z.strictObject({
  operation: z.string().optional(),
  account: z.string().optional(),
  afterSequence: z.coerce.number().int().default(0),
});

export const callRoutes: ControlRoute[] = [
  {
    method: 'get',
    path: '/calls',
    about:
      'the calls received, oldest first; ?operation= &account= &afterSequence=',
    run({ world, query }) {
      const { operation, account, afterSequence } = filterSchema.parse(query);
      const calls = world.calls
        .list()
        .filter(
          call =>
            call.sequence > afterSequence &&
            (operation ?? call.operation) === call.operation &&
            (account ?? call.account) === call.account,
        );
      return { count: calls.length, calls };
    },
  },
  {
    method: 'delete',
    path: '/calls',
    about: 'forgets them',
    run: ({ world }) => world.calls.clear(),
  },
  {
    method: 'delete',
    path: '/access-tokens',
    about: 'lets all access tokens of scoped OAuth expire',
    run: ({ world }) => world.issued.revoke(),
  },
  {
    method: 'post',
    path: '/reset',
    about:
      'back to the start: data, settings, limits and calls, and the clock where it follows no file',
    run: ({ world }) => world.reset(),
  },
];
