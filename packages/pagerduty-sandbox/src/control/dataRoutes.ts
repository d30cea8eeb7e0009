import { z } from 'zod';
import { World } from '../server/World';
import { AccountState } from '../state/AccountState';
import { controlError, ControlRoute } from './ControlRoute';
import {
  overrideSchema,
  policySchema,
  scheduleSchema,
  serviceSchema,
  userSchema,
} from './dataSchemas';

const querySchema = z.object({ account: z.string(), id: z.string() });

export const dataRoutes: ControlRoute[] = [
  ...itemRoutes('users', userSchema, (account, id) => {
    const user = account.users.get(id);
    if (user) {
      // Schedules and policies go on naming them.
      user.deleted = true;
    }
    return user !== undefined;
  }),
  ...itemRoutes('schedules', scheduleSchema),
  ...itemRoutes('policies', policySchema),
  ...itemRoutes('services', serviceSchema),
  {
    method: 'put',
    path: '/overrides',
    about:
      'puts an override: { account, scheduleId, item: { id, userId, start, end } }',
    run({ world, body }) {
      const { account, scheduleId, item } = z
        .strictObject({
          account: z.string(),
          scheduleId: z.string(),
          item: overrideSchema,
        })
        .parse(body);
      const schedule = accountOf(world, account).schedules.get(scheduleId);
      if (!schedule) {
        throw controlError(404, `There is no schedule ${scheduleId}`);
      }
      schedule.overrides = [
        ...schedule.overrides.filter(({ id }) => id !== item.id),
        item,
      ];
      return schedule;
    },
  },
  {
    method: 'get',
    path: '/incidents',
    about: 'all incidents of an account, oldest first: ?account=',
    run({ world, query }) {
      const { account } = querySchema.pick({ account: true }).parse(query);
      return [...accountOf(world, account).incidents.values()];
    },
  },
];

type Kind = 'users' | 'schedules' | 'policies' | 'services';

/** Each kind of thing is listed, put and deleted alike. */
function itemRoutes<T extends { id: string }>(
  kind: Kind,
  schema: z.ZodType<T>,
  remove: (account: AccountState, id: string) => boolean = (account, id) =>
    account[kind].delete(id),
): ControlRoute[] {
  const path = `/${kind}`;
  const itemsOf = (world: World, account: string) =>
    accountOf(world, account)[kind] as Map<string, unknown>;
  return [
    {
      method: 'get',
      path,
      about: `the ${kind} of an account: ?account=`,
      run({ world, query }) {
        const { account } = querySchema.pick({ account: true }).parse(query);
        return [...itemsOf(world, account).values()];
      },
    },
    {
      method: 'put',
      path,
      about: 'puts one as the scenario has them: { account, item }',
      run({ world, body }) {
        const { account, item } = z
          .strictObject({ account: z.string(), item: schema })
          .parse(body);
        itemsOf(world, account).set(item.id, item);
        return item;
      },
    },
    {
      method: 'delete',
      path,
      about: 'deletes one: ?account= &id=',
      run({ world, query }) {
        const { account, id } = querySchema.parse(query);
        if (!remove(accountOf(world, account), id)) {
          throw controlError(404, `There is no ${id} among the ${kind}`);
        }
        return { deleted: id };
      },
    },
  ];
}

function accountOf(world: World, id: string): AccountState {
  const account = world.accounts.get(id);
  if (!account) {
    throw controlError(
      404,
      `There is no account ${id}; there are ${[...world.accounts.keys()].join(', ')}`,
    );
  }
  return account;
}
