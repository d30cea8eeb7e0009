import { z } from 'zod';
import { Behaviour } from '../server/Behaviour';
import { ControlRoute } from './ControlRoute';

const scope = {
  /** `listOnCalls`, or `*`. */
  operation: z.string().default('*'),
  account: z.string().optional(),
};

export const behaviourRoutes: ControlRoute[] = [
  ...settingRoutes(
    'latencies',
    z.strictObject({
      ...scope,
      latencyMs: z.number().min(0).max(600_000),
      phase: z.enum(['request', 'answer']).optional(),
    }),
    "calls that wait: { operation?, account?, latencyMs, phase?: 'request' | 'answer' }",
  ),
  ...settingRoutes(
    'refusals',
    z.strictObject({
      ...scope,
      status: z.union([z.literal(401), z.literal(403)]).default(401),
      token: z.string().optional(),
    }),
    'keys that are refused: { operation?, account?, token?, status?: 401 | 403 }',
  ),
  ...settingRoutes(
    'rateLimits',
    z.strictObject({
      ...scope,
      limit: z.number().int().min(0),
      resetSeconds: z.number().min(0).default(60),
    }),
    'other limits: { operation?, account?, limit, resetSeconds? }',
  ),
  ...settingRoutes(
    'outages',
    z.strictObject({
      ...scope,
      kind: z
        .enum(['unavailable', 'reset', 'lostAnswer'])
        .default('unavailable'),
      remaining: z.number().int().min(1).optional(),
    }),
    "calls that fail: { operation?, account?, kind?: 'unavailable' | 'reset' | 'lostAnswer', remaining? }",
  ),
  ...settingRoutes(
    'truncations',
    z.strictObject({
      ...scope,
      keep: z.number().int().min(0),
      naming: z.string().optional(),
    }),
    'lists that end early: { operation?, account?, keep, naming?: an id in the query }',
  ),
];

/** Each kind of setting is a list: read, added to, replaced, emptied. */
function settingRoutes<K extends keyof Omit<Behaviour, 'clear'>>(
  name: K,
  schema: z.ZodType<Behaviour[K][number]>,
  about: string,
): ControlRoute[] {
  const path = `/${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`;
  const put = (behaviour: Behaviour, entries: unknown[]) => {
    behaviour[name] = entries as Behaviour[K];
    return entries;
  };
  return [
    {
      method: 'get',
      path,
      about,
      run: ({ world }) => world.behaviour[name],
    },
    {
      method: 'post',
      path,
      about: 'adds one',
      run: ({ world, body }) =>
        put(world.behaviour, [...world.behaviour[name], schema.parse(body)]),
    },
    {
      method: 'put',
      path,
      about: 'replaces all by a list of them',
      run: ({ world, body }) =>
        put(world.behaviour, z.array(schema).parse(body)),
    },
    {
      method: 'delete',
      path,
      about: 'removes all',
      run: ({ world }) => put(world.behaviour, []),
    },
  ];
}
