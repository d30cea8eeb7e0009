import { z } from 'zod';
import type { AutomationScript } from '../state';
import { ControlError, type ControlRoute } from './ControlRoute';
import { placeSchema, regionAt } from './place';

const scope = {
  document: z.string().optional(),
  step: z.string().optional(),
  action: z.string().optional(),
};

const failure = z.strictObject({
  ...scope,
  times: z.number().int().min(1).optional(),
  error: z
    .strictObject({
      type: z.string().default('InternalFailure'),
      message: z.string().default('An internal failure occurred.'),
    })
    .prefault({}),
});

const output = z.strictObject({
  ...scope,
  output: z.record(z.string(), z.unknown()),
});

const duration = z.strictObject({
  ...scope,
  durationMs: z.number().min(0).max(604_800_000),
});

const previewFailure = z.strictObject({
  document: z.string().optional(),
  message: z.string().default('The preview failed.'),
});

const clientToken = z.strictObject({
  behaviour: z.enum(['honour', 'repeat', 'refuse', 'forget']),
  afterMs: z.number().min(0).default(0),
});

const executionSchema = placeSchema.extend({ id: z.string() });

export const automationRoutes: ControlRoute[] = [
  ...scriptRoutes(
    'failures',
    failure,
    'steps that fail: { document?, step?, action?, times?, error: { type, message } }',
  ),
  ...scriptRoutes(
    'outputs',
    output,
    'what script steps yield: { document?, step?, output }',
  ),
  ...scriptRoutes(
    'durations',
    duration,
    "how long steps take: { document?, step?, action?, durationMs }; action is a step's, start, cancel or preview",
  ),
  ...scriptRoutes(
    'previewFailures',
    previewFailure,
    'previews that fail: { document?, message }',
  ),
  {
    method: 'GET',
    path: '/automation/client-token',
    about: 'what becomes of a ClientToken',
    run: ({ sandbox }) => sandbox.world().automation.script.clientToken,
  },
  {
    method: 'PUT',
    path: '/automation/client-token',
    about:
      "sets it: { behaviour: 'honour' | 'repeat' | 'refuse' | 'forget', afterMs? }",
    run({ sandbox, body }) {
      const { script } = sandbox.world().automation;
      script.clientToken = clientToken.parse(body);
      return script.clientToken;
    },
  },
  {
    method: 'GET',
    path: '/automation/executions',
    about: 'every execution, oldest first: ?account= &region= narrow it',
    run({ sandbox, query }) {
      const wanted = placeSchema.partial().parse(Object.fromEntries(query));
      return [...sandbox.world().regions()]
        .filter(
          ({ account, region }) =>
            account === (wanted.account ?? account) &&
            region === (wanted.region ?? region),
        )
        .flatMap(({ executions }) => [...executions.values()])
        .map(({ id, account, region, documentName, status, ...rest }) => ({
          id,
          account,
          region,
          document: documentName,
          version: rest.version.version,
          status,
          parentId: rest.parentId,
          executedBy: rest.executedBy,
          tags: rest.tags,
          steps: rest.steps.map(step => ({
            name: step.name,
            status: step.status,
          })),
        }));
    },
  },
  {
    method: 'DELETE',
    path: '/automation/executions',
    about: 'deletes one as if AWS never had it: ?account= &region= &id=',
    run({ sandbox, query }) {
      const { id, ...place } = executionSchema.parse(Object.fromEntries(query));
      const { tasks } = sandbox.world().automation;
      if (!regionAt(sandbox, place).executions.delete(id)) {
        throw new ControlError(404, `There is no execution ${id} there`);
      }
      for (const task of tasks) {
        if (task.execution.id === id) {
          tasks.delete(task);
        }
      }
      return { deleted: id };
    },
  },
];

/** Each part of the script is a list: read, added to, replaced, emptied. */
function scriptRoutes<K extends Exclude<keyof AutomationScript, 'clientToken'>>(
  name: K,
  schema: z.ZodType<AutomationScript[K][number]>,
  form: string,
): ControlRoute[] {
  const path = `/automation/${name === 'previewFailures' ? 'preview-failures' : name}`;
  const set = (script: AutomationScript, entries: unknown[]) => {
    script[name] = entries as AutomationScript[K];
    return entries;
  };
  return [
    {
      method: 'GET',
      path,
      about: form,
      run: ({ sandbox }) => sandbox.world().automation.script[name],
    },
    {
      method: 'POST',
      path,
      about: 'adds one',
      run({ sandbox, body }) {
        const { script } = sandbox.world().automation;
        return set(script, [...script[name], schema.parse(body)]);
      },
    },
    {
      method: 'PUT',
      path,
      about: 'replaces all by a list of them',
      run: ({ sandbox, body }) =>
        set(sandbox.world().automation.script, z.array(schema).parse(body)),
    },
    {
      method: 'DELETE',
      path,
      about: 'removes all',
      run: ({ sandbox }) => set(sandbox.world().automation.script, []),
    },
  ];
}
