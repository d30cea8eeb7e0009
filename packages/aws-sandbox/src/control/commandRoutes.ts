import { z } from 'zod';
import { standingOf } from '../engine/commands/commandProgress';
import { instanceLife } from '../state';
import { ControlError, type ControlRoute } from './ControlRoute';
import { placeSchema, regionAt } from './place';

const scriptSchema = placeSchema.extend({
  document: z.string().min(1),
  instanceId: z.string().optional(),
  outcome: z.enum(['Success', 'Failed', 'TimedOut']),
  stdout: z.string().optional(),
  stderr: z.string().optional(),
  responseCode: z.number().int().optional(),
  durationMs: z.number().min(0).optional(),
  remaining: z.number().int().min(1).optional(),
});

const instanceSchema = placeSchema.extend({
  instanceId: z.string(),
  state: z.enum(['running', 'stopped', 'terminated']).optional(),
  ping: z.enum(['Online', 'ConnectionLost']).optional(),
});

export const commandRoutes: ControlRoute[] = [
  {
    method: 'GET',
    path: '/commands',
    about: 'every command, oldest first: ?account= &region= narrow it',
    run({ sandbox, query }) {
      const wanted = placeSchema.partial().parse(Object.fromEntries(query));
      const now = sandbox.world().clock.now();
      return [...sandbox.world().regions()]
        .filter(
          ({ account, region }) =>
            account === (wanted.account ?? account) &&
            region === (wanted.region ?? region),
        )
        .flatMap(({ account, region, commands }) =>
          [...commands.commands.values()].map(command => ({
            id: command.id,
            account,
            region,
            document: command.documentName,
            comment: command.comment,
            requestedBy: command.requestedBy,
            status: standingOf(command, now).status,
          })),
        );
    },
  },
  {
    method: 'GET',
    path: '/commands/scripts',
    about: 'what documents do on instances; ?account= &region=',
    run: ({ sandbox, query }) =>
      regionAt(sandbox, placeSchema.parse(Object.fromEntries(query))).commands
        .scripts,
  },
  {
    method: 'POST',
    path: '/commands/scripts',
    about:
      'says what a Command document does from now on: { account, region, document, instanceId?, outcome, stdout?, stderr?, responseCode?, durationMs?, remaining? }',
    run({ sandbox, body }) {
      const { account, region, ...script } = scriptSchema.parse(body);
      const { scripts } = regionAt(sandbox, { account, region }).commands;
      scripts.push(script);
      return scripts;
    },
  },
  {
    method: 'DELETE',
    path: '/commands/scripts',
    about: 'forgets what was said; ?account= &region=',
    run({ sandbox, query }) {
      const place = placeSchema.parse(Object.fromEntries(query));
      regionAt(sandbox, place).commands.scripts = [];
      return [];
    },
  },
  {
    method: 'PUT',
    path: '/instances',
    about:
      "sets an instance's state or what its agent says: { account, region, instanceId, state?, ping? }",
    run({ sandbox, body }) {
      const wanted = instanceSchema.parse(body);
      const region = regionAt(sandbox, wanted);
      const resource = region.resources
        .all()
        .find(({ id }) => id === wanted.instanceId);
      if (resource?.type !== 'AWS::EC2::Instance') {
        throw new ControlError(
          404,
          `There is no instance ${wanted.instanceId} there`,
        );
      }
      const life = region.lives.of(instanceLife, resource);
      const now = sandbox.world().clock.now();
      if (wanted.state) {
        life.state.set(now, wanted.state);
      }
      if (wanted.ping) {
        life.ping.set(now, wanted.ping);
      }
      return {
        instanceId: wanted.instanceId,
        state: life.state.at(now),
        ping: life.ping.at(now),
      };
    },
  },
];
