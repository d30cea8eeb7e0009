import { z } from 'zod';
import type { Behaviour } from '../server';
import type { ControlRoute } from './ControlRoute';

const scope = {
  /** `securityhub:GetFindings`, `config:*`. */
  action: z
    .string()
    .regex(
      /^([\w-]+:[\w-]*\*?|\*)$/,
      'must look like securityhub:GetFindings or config:*',
    ),
  account: z.string().optional(),
  region: z.string().optional(),
};

const latency = z.strictObject({
  ...scope,
  latencyMs: z.number().min(0).max(600_000),
  phase: z.enum(['request', 'answer']).optional(),
});

const throttle = z.strictObject({
  ...scope,
  rate: z.union([
    z.literal('unlimited'),
    z.strictObject({
      ratePerSecond: z.number().min(0),
      burst: z.number().min(0),
    }),
  ]),
});

const denial = z.strictObject({
  ...scope,
  role: z.string().optional(),
  explicit: z.boolean().optional(),
});

const outage = z.strictObject({
  ...scope,
  kind: z.enum(['unavailable', 'reset', 'lostAnswer']).default('unavailable'),
  remaining: z.number().int().min(1).optional(),
});

export const behaviourRoutes: ControlRoute[] = [
  ...settingRoutes(
    'latencies',
    latency,
    "{ action, latencyMs, phase?: 'request' | 'answer', account?, region? }",
  ),
  ...settingRoutes(
    'throttles',
    throttle,
    "{ action, rate: { ratePerSecond, burst } | 'unlimited', account?, region? }",
  ),
  ...settingRoutes(
    'denials',
    denial,
    '{ action, role?, account?, region?, explicit? }',
  ),
  ...settingRoutes(
    'outages',
    outage,
    "{ action, kind: 'unavailable' | 'reset' | 'lostAnswer', remaining?, account?, region? }",
  ),
];

/** Each kind of setting is a list: read, added to, replaced, emptied. */
function settingRoutes<K extends keyof Omit<Behaviour, 'clear'>>(
  name: K,
  schema: z.ZodType<Behaviour[K][number]>,
  form: string,
): ControlRoute[] {
  const path = `/${name}`;
  return [
    {
      method: 'GET',
      path,
      about: `the ${name} that are set`,
      run: ({ sandbox }) => sandbox.behaviour[name],
    },
    {
      method: 'POST',
      path,
      about: `adds one: ${form}`,
      run({ sandbox, body }) {
        const entries = [...sandbox.behaviour[name], schema.parse(body)];
        sandbox.behaviour[name] = entries as Behaviour[K];
        return entries;
      },
    },
    {
      method: 'PUT',
      path,
      about: 'replaces all by a list of them',
      run({ sandbox, body }) {
        const entries = z.array(schema).parse(body);
        sandbox.behaviour[name] = entries as Behaviour[K];
        return entries;
      },
    },
    {
      method: 'DELETE',
      path,
      about: 'removes all',
      run({ sandbox }) {
        sandbox.behaviour[name] = [] as unknown as Behaviour[K];
        return [];
      },
    },
  ];
}
