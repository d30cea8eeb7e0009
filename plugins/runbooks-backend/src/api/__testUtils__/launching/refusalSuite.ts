// A part of launching.test.ts, in a file of its own.
/* eslint jest/no-export: "off" */
import { randomUUID } from 'node:crypto';
import { Refusal } from '@opsready/backstage-plugin-runbooks-common';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { runbookLaunchConditions } from '../../../authorization/launch';
import { AMARA, OTHER, parameter, resource, SHOP } from './company';
import { LaunchWorld } from './LaunchWorld';
import { ALLOWED, FROZEN } from './policies';
import { conditional, DENY } from './TestPeople';

const OTHERS_TEAM = 'group:default/others';

interface Case {
  name: string;
  status: number;
  /** What the preview says of it; without it the preview fails as the launch does. */
  code?: string;
  message: RegExp;
  given?: (world: LaunchWorld) => void;
  launch?: Parameters<LaunchWorld['launch']>[0];
  /** Whether our own data decides, so that nobody outside is asked. */
  own: boolean;
}

const CASES: Case[] = [
  {
    name: 'an unknown runbook',
    status: 404,
    message: /No runbook 'nothing'/,
    launch: { runbookId: 'nothing' },
    own: true,
  },
  {
    name: 'an unknown entity',
    status: 404,
    message: /No entity component:default\/nothing/,
    launch: { entityRef: 'component:default/nothing' },
    own: true,
  },
  {
    name: 'an entity that the runbook is not bound to',
    status: 404,
    message: /Restart the service.*component:default\/other/,
    launch: { entityRef: OTHER },
    own: true,
  },
  {
    name: 'somebody without the permission',
    status: 403,
    message: /runbooks\.execution\.create/,
    given: ({ people }) =>
      people.decisions.set('runbooks.execution.create', DENY),
    own: true,
  },
  {
    name: 'somebody who owns another entity',
    status: 403,
    message: /runbooks\.execution\.create/,
    given: ({ people }) =>
      people.decisions.set(
        'runbooks.execution.create',
        conditional(
          runbookLaunchConditions.isEntityOwner({ claims: [OTHERS_TEAM] }),
        ),
      ),
    own: true,
  },
  {
    name: 'somebody who may act in another account',
    status: 403,
    message: /runbooks\.execution\.create/,
    given: ({ people }) =>
      people.decisions.set(
        'runbooks.execution.create',
        conditional(
          runbookLaunchConditions.inAccount({ accounts: ['222222222222'] }),
        ),
      ),
    own: true,
  },
  {
    name: 'steps that are known to be of a class that somebody may not run',
    status: 403,
    message: /runbooks\.execution\.create/,
    given: ({ people, index }) => {
      index.runbook.steps = [{ name: 'delete', risk: 'destructive' }];
      people.decisions.set(
        'runbooks.execution.create',
        conditional(
          runbookLaunchConditions.hasRiskClass({
            riskClasses: ['readOnly', 'mutating'],
          }),
        ),
      );
    },
    own: true,
  },
  {
    name: 'effects of a class that somebody may not run',
    status: 403,
    message: /mutating/,
    given: ({ people, executor }) => {
      executor.effects = { state: 'known', mutating: 2, nonMutating: 0 };
      people.decisions.set(
        'runbooks.execution.create',
        conditional(
          runbookLaunchConditions.hasRiskClass({ riskClasses: ['readOnly'] }),
        ),
      );
    },
    own: false,
  },
  {
    name: 'a document of another team that the entity only claims',
    status: 403,
    code: 'noAuthority',
    message: /opsready:entity.*opsready\.runbooks\.grants/,
    given: ({ index }) => {
      index.runbook.consents = [OTHER];
      index.runbook.parameters = [parameter('Cluster')];
    },
    own: true,
  },
  {
    name: 'a document without consent, on a resource without one',
    status: 403,
    code: 'noAuthority',
    message: /An annotation gives no right/,
    given: ({ index, executor }) => {
      index.runbook.consents = [];
      executor.prepared = { resources: [resource()] };
    },
    own: false,
  },
  {
    name: 'a database whose tag names another team',
    status: 403,
    code: 'noAuthority',
    message: /i-1.*belongs to component:default\/other/,
    given: ({ executor }) => {
      executor.prepared = { resources: [resource({ consents: [OTHER] })] };
    },
    own: false,
  },
  {
    name: 'what no policy allows',
    status: 403,
    code: 'notAllowListed',
    message: /No policy allows to run restart.*111111111111 \(production\)/,
    given: world => world.configure({}),
    own: true,
  },
  {
    name: 'what a policy forbids in its environment',
    status: 403,
    code: 'notAllowListed',
    message: /'never' forbids/,
    given: world =>
      world.configure({
        policies: [
          ALLOWED,
          {
            id: 'never',
            match: { environments: ['production'], runbooks: ['re*'] },
            allow: false,
          },
        ],
      }),
    own: true,
  },
  {
    name: 'a value out of its pattern',
    status: 400,
    code: 'parameters',
    message: /'Cluster'/,
    launch: { parameters: { Cluster: 'Shop 1' } },
    own: true,
  },
  {
    name: 'a missing value',
    status: 400,
    code: 'parameters',
    message: /'Cluster' is required/,
    launch: { parameters: {} },
    own: true,
  },
  {
    name: 'a parameter that the runbook does not have',
    status: 400,
    code: 'parameters',
    message: /no parameter 'Force'/,
    launch: { parameters: { Cluster: 'shop', Force: true } },
    own: true,
  },
  {
    name: 'a role that is sent',
    status: 400,
    code: 'parameters',
    message: /'AutomationAssumeRole' is filled in by the server/,
    launch: {
      parameters: {
        Cluster: 'shop',
        AutomationAssumeRole: 'arn:aws:iam::1:role/admin',
      },
    },
    own: true,
  },
  {
    name: 'rate control where the document has none',
    status: 400,
    code: 'parameters',
    message: /cannot run over several targets/,
    launch: {
      rateControl: {
        targetParameterName: 'Instance',
        maxConcurrency: '1',
        maxErrors: '0',
      },
    },
    own: true,
  },
  {
    name: 'a place that the document may not run in',
    status: 400,
    code: 'parameters',
    message: /cannot run in account 222222222222/,
    launch: { locations: [{ account: '222222222222', region: 'eu-west-1' }] },
    own: true,
  },
  {
    name: 'a resource of another entity',
    status: 403,
    code: 'foreignResource',
    message:
      /i-1 \(parameter Instance\) is not one of the resources of component:default\/shop/,
    given: ({ executor }) => {
      executor.prepared = { resources: [resource({ belongs: 'foreign' })] };
    },
    own: false,
  },
  {
    name: 'a resource that cannot be resolved',
    status: 403,
    code: 'unresolvedResource',
    message: /cannot be told.*tagging was denied/,
    given: ({ executor }) => {
      executor.prepared = {
        resources: [
          resource({ belongs: 'unresolved', message: 'tagging was denied' }),
        ],
      };
    },
    own: false,
  },
  {
    name: 'a document without a role',
    status: 403,
    code: 'roleMissing',
    message: /no role to run as/,
    given: ({ index }) => {
      index.runbook.role = 'missing';
    },
    own: true,
  },
  {
    name: 'a plan without the role that the document needs',
    status: 403,
    code: 'roleMissing',
    message: /no role to run as/,
    given: ({ index }) => {
      index.runbook.role = 'parameter';
    },
    own: false,
  },
  {
    name: 'a role that config does not allow',
    status: 403,
    code: 'roleNotAllowed',
    message: /not that role/,
    given: ({ executor }) => {
      executor.prepared = {
        refusals: [{ code: 'roleNotAllowed', message: 'Just not that role.' }],
      };
    },
    own: false,
  },
  {
    name: 'a child document that is not allowed',
    status: 403,
    code: 'childNotAllowed',
    message: /child/,
    given: ({ executor }) => {
      executor.prepared = {
        refusals: [{ code: 'childNotAllowed', message: 'Not that child.' }],
      };
    },
    own: false,
  },
  {
    name: 'a value that does not fit the wire',
    status: 400,
    code: 'parameters',
    message: /512/,
    given: ({ executor }) => {
      executor.prepared = {
        refusals: [
          {
            code: 'parameters',
            parameter: 'Cluster',
            message: "'Cluster' is longer than 512 characters.",
          },
        ],
      };
    },
    own: false,
  },
  {
    name: 'a drifted document where policy blocks it',
    status: 409,
    code: 'drifted',
    message: /changed since its last review/,
    given: world => {
      world.index.review = { state: 'current', drifted: true };
      world.configure({
        policies: [ALLOWED, { id: 'drift', drifted: 'block' }],
      });
    },
    own: true,
  },
  {
    name: 'a document that its source no longer has',
    status: 409,
    code: 'documentGone',
    message: /gone from its source/,
    given: ({ index }) => {
      index.runbook.goneAt = '2026-01-04T00:00:00.000Z';
    },
    own: true,
  },
  {
    name: 'a document that was deleted at the provider meanwhile',
    status: 409,
    code: 'documentGone',
    message: /There is no restart/,
    given: ({ provider }) =>
      provider.troubles.set(
        'prepare',
        failing('notFound', 'There is no restart.'),
      ),
    own: false,
  },
  {
    name: 'a runbook that nothing here runs',
    status: 400,
    code: 'noExecutor',
    message: /'other'.*not installed/,
    given: ({ index }) => {
      index.runbook.executorId = 'other';
    },
    own: true,
  },
  {
    name: 'a closed calendar',
    status: 409,
    code: 'calendarClosed',
    message: /closed/,
    given: world => {
      world.configure({ policies: [ALLOWED, FROZEN] });
      world.calendar.state = 'closed';
    },
    own: false,
  },
  {
    name: 'a calendar that cannot be read',
    status: 409,
    code: 'calendarUnreadable',
    message: /cannot be read/,
    given: world => {
      world.configure({ policies: [ALLOWED, FROZEN] });
      world.calendar.state = 'unreadable';
    },
    own: false,
  },
  {
    name: 'a provider that denies',
    status: 503,
    code: 'providerDenied',
    message: /ssm:DescribeDocument/,
    given: ({ provider }) =>
      provider.troubles.set(
        'prepare',
        failing('denied', 'Access was denied.', 'ssm:DescribeDocument'),
      ),
    own: false,
  },
  {
    name: 'a provider that throttles',
    status: 503,
    code: 'providerUnavailable',
    message: /Nothing was started/,
    given: ({ provider }) =>
      provider.troubles.set('prepare', failing('throttled', 'Too many calls.')),
    own: false,
  },
];

/** As often as a test may ask. */
function failing(
  kind: SourceError['kind'],
  message: string,
  missingPermission?: string,
) {
  const error = new SourceError(kind, message, { missingPermission });
  return new Array(4).fill({ error });
}

/** What a preview tells: each refusal by its code, or the error by its status. */
function toldOf({ status, body }: { status: number; body: any }) {
  return body.refusals
    ? body.refusals.map(({ code, message }: Refusal) => [code, message])
    : [[status, body.error.message]];
}

/** Bad input and faults: each a clear message with the right status, nothing half-started, nobody asked where we know. */
export function refusalSuite(given: () => LaunchWorld): void {
  describe('refuses', () => {
    let world: LaunchWorld;
    beforeEach(() => {
      world = given();
      world.configure({ policies: [ALLOWED] });
    });

    it.each(CASES)('$name', async refused => {
      refused.given?.(world);
      const { launch, status, message, own } = refused;
      const preview = await world.preview(launch);
      expect(toldOf(preview)).toContainEqual([
        refused.code ?? status,
        expect.stringMatching(message),
      ]);
      const { status: answered, body } = await world.create({ launch });
      expect(answered).toBe(status);
      expect(body.error.message).toMatch(message);
      expect(await world.knex('executions').select()).toEqual([]);
      expect(world.provider.count('start')).toBe(0);
      const asked = world.provider.calls.length + world.calendar.reads;
      expect(asked > 0).toBe(!own);
    });

    it('where a reason or a ticket is missing or wrong', async () => {
      world.configure({
        policies: [
          ALLOWED,
          {
            id: 'tickets',
            reason: 'required',
            ticket: 'required',
            ticketPattern: 'OPS-[0-9]+',
          },
        ],
      });
      const nothing = await world.send('post', '/executions', {
        body: {
          launch: world.launch(),
          planHash: 'any',
          requestKey: randomUUID(),
        },
      });
      expect(nothing.status).toBe(400);
      expect(world.provider.calls).toEqual([]);
      expect(nothing.body.error.message).toMatch(/reason.*ticket/);
      const wrong = await world.create({ reason: 'It hangs', ticket: 'later' });
      expect(wrong.status).toBe(400);
      expect(wrong.body.error.message).toContain('OPS-[0-9]+');
      const right = await world.create({ reason: 'It hangs', ticket: 'OPS-1' });
      expect(right.status).toBe(202);
    });

    it('and remembers that it did', async () => {
      world.configure({});
      await world.create();
      expect(await world.audit()).toMatchObject([
        {
          event: 'refused',
          actor: AMARA,
          entity_ref: SHOP,
          detail: expect.stringContaining('No policy allows'),
        },
      ]);
    });

    it('asks for no effects of what is refused by its resources', async () => {
      world.executor.prepared = {
        resources: [resource({ belongs: 'foreign' })],
      };
      await world.previewed();
      expect(world.provider.calls.map(({ call }) => call)).toEqual(['prepare']);
    });

    it('nothing that reads only because the calendar is closed', async () => {
      world.configure({ policies: [{ id: 'all', allow: true }, FROZEN] });
      world.calendar.state = 'closed';
      expect((await world.previewed()).refusals).toEqual([]);
    });

    it('no foreign resource that a policy lets pass, but warns', async () => {
      world.configure({ policies: [{ ...ALLOWED, ownResourcesOnly: false }] });
      world.executor.prepared = {
        resources: [resource({ belongs: 'foreign' })],
      };
      const { refusals, warnings } = await world.previewed();
      expect(refusals).toEqual([]);
      expect(warnings).toEqual([expect.stringContaining('i-1')]);
    });

    it('nothing that every resource or config consents to', async () => {
      world.index.runbook.consents = [];
      world.executor.prepared = {
        resources: [resource({ consents: [SHOP] })],
      };
      expect((await world.previewed()).refusals).toEqual([]);
      world.executor.prepared = {};
      world.configure({
        policies: [ALLOWED],
        grants: [{ owner: 'payments', documents: ['rest*'] }],
      });
      expect((await world.previewed()).refusals).toEqual([]);
    });
  });

  describe('breaking the glass', () => {
    let world: LaunchWorld;
    const breakGlass = { reason: 'The shop is down.' };
    beforeEach(() => {
      world = given();
      world.configure({ policies: [ALLOWED, FROZEN] });
      world.calendar.state = 'closed';
    });

    it('passes a closed calendar, tells and is remembered', async () => {
      const { calendar } = await world.previewed();
      expect(calendar).toMatchObject({ state: 'closed', mayOverride: true });
      const created = await world.created({ breakGlass });
      expect(created.execution.status).toBe('running');
      expect(created.breakGlass).toEqual({ by: AMARA, ...breakGlass });
      expect(await world.audit()).toContainEqual(
        expect.objectContaining({
          event: 'overridden',
          severity: 'high',
          detail: breakGlass.reason,
        }),
      );
      expect(world.notices).toContainEqual(
        expect.objectContaining({
          payload: expect.objectContaining({ severity: 'high' }),
        }),
      );
      expect(JSON.stringify(world.notices)).not.toContain('down');
    });

    it('needs a permission of its own', async () => {
      world.people.decisions.set('runbooks.execution.override', DENY);
      const { status, body } = await world.create({ breakGlass });
      expect(status).toBe(403);
      expect(body.error.message).toContain('runbooks.execution.override');
      expect(world.provider.count('start')).toBe(0);
    });

    it('is not remembered where there was no glass', async () => {
      world.calendar.state = 'open';
      const created = await world.created({ breakGlass });
      expect(created.breakGlass).toBeUndefined();
      expect((await world.audit()).map(({ event }) => event)).not.toContain(
        'overridden',
      );
    });

    it('passes nothing else', async () => {
      world.executor.prepared = {
        resources: [resource({ belongs: 'foreign' })],
      };
      expect((await world.create({ breakGlass })).status).toBe(403);
    });
  });
}
