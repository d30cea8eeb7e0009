// A part of launching.test.ts, in a file of its own.
/* eslint jest/no-export: "off" */
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import { AMARA, BEN, CARLA, DIEGO, resource } from './company';
import { LaunchWorld } from './LaunchWorld';
import { ALLOWED, FOUR_EYES, FROZEN } from './policies';
import { DENY } from './TestPeople';

const POLICIES = [ALLOWED, FOUR_EYES, FROZEN];

/** What may change between approval and launch, and what is said of it. */
const CHANGES: Array<[string, RegExp, (world: LaunchWorld) => void]> = [
  [
    'the default version of the document',
    /version was 3, and is 4/,
    ({ index }) => {
      index.runbook = { ...index.runbook, version: '4' };
    },
  ],
  [
    'the content of the document',
    /content hash was hash-3, and is hash-4/,
    ({ index }) => {
      index.runbook = { ...index.runbook, contentHash: 'hash-4' };
    },
  ],
  [
    'the resources that it resolves to',
    /set of resources was empty, and is i-2/,
    ({ executor }) => {
      executor.prepared = planned(executor, {
        targets: [{ id: 'i-2', type: 'instance' }],
      });
    },
  ],
  [
    'the role that it runs as',
    /role was absent, and is arn:other/,
    ({ executor }) => {
      executor.prepared = planned(executor, { role: 'arn:other' });
    },
  ],
  [
    'a document that one of its steps runs',
    /documents that its steps run differ/,
    ({ executor }) => {
      executor.prepared = planned(executor, {
        children: [{ documentName: 'child', contentHash: 'other' }],
      });
    },
  ],
  [
    'a value that is kept secret',
    /secret differs/,
    ({ executor }) => {
      executor.prepared = { ...executor.prepared, sealed: { other: 1 } };
    },
  ],
  [
    'to whom a resource belongs',
    /not one of the resources/,
    ({ executor }) => {
      executor.prepared = { resources: [resource({ belongs: 'foreign' })] };
    },
  ],
  [
    'the risk class',
    /risk class was mutating, and is destructive/,
    ({ executor }) => {
      executor.prepared = { riskClass: 'destructive' };
    },
  ],
  [
    'the policy',
    /Policy asks for something else/,
    world =>
      world.configure({
        policies: [...POLICIES, { id: 'more', reason: 'required' }],
      }),
  ],
  [
    'the allow-list',
    /No policy allows/,
    world => world.configure({ policies: [FOUR_EYES] }),
  ],
  [
    'the calendar',
    /calendar is closed/,
    ({ calendar }) => {
      calendar.state = 'closed';
    },
  ],
  ['the binding', /is not bound/, ({ index }) => index.boundTo.clear()],
  [
    'the consent of the document',
    /An annotation gives no right/,
    ({ index }) => {
      index.runbook = {
        ...index.runbook,
        consents: [],
        parameters: index.runbook.parameters.slice(0, 1),
      };
    },
  ],
  [
    'that the document is there',
    /There is no restart/,
    ({ provider }) =>
      provider.trouble('prepare', {
        error: new SourceError('notFound', 'There is no restart.'),
      }),
  ],
];

/** Lays something over the plan that the executor makes otherwise. */
function planned(
  executor: LaunchWorld['executor'],
  plan: object,
): LaunchWorld['executor']['prepared'] {
  const parameters = [{ name: 'Cluster', value: 'shop' }];
  return {
    ...executor.prepared,
    plan: {
      executorId: 'fake',
      documentName: 'restart',
      documentVersion: '3',
      contentHash: 'hash-3',
      place: {
        account: '111111111111',
        region: 'eu-west-1',
        environment: 'production',
      },
      targets: [],
      steps: [],
      parameters,
      ...plan,
    },
  };
}

export function relaunchSuite(given: () => LaunchWorld): void {
  describe('a launch after approval', () => {
    let world: LaunchWorld;
    let approved: Execution;
    beforeEach(async () => {
      world = given();
      world.configure({ policies: POLICIES });
      const created = await world.created();
      approved = (await world.decide(created, DIEGO).expect(200)).body;
    });

    it.each(CHANGES)(
      'is void where %s changed meanwhile',
      async (_, message, change) => {
        change(world);
        const { body } = await world.start(approved).expect(409);
        expect(body.error.message).toMatch(message);
        expect(world.provider.count('start')).toBe(0);
        const now = await world.read(approved);
        expect(now.execution).toMatchObject({
          status: 'awaitingApproval',
          approvalsGiven: 0,
          message: expect.stringMatching(message),
        });
        expect(now.approvals).toMatchObject([
          { by: DIEGO, voided: expect.stringMatching(message) },
        ]);
        expect(await world.audit()).toContainEqual(
          expect.objectContaining({
            event: 'approvalsVoided',
            actor: AMARA,
            detail: expect.stringMatching(message),
          }),
        );
      },
    );

    it('starts what it is now once that was approved again', async () => {
      world.index.runbook = { ...world.index.runbook, version: '4' };
      await world.start(approved).expect(409);
      const now = await world.read(approved);
      expect(now.plan.documentVersion).toBe('4');
      // For the former plan nobody can decide or launch any more.
      await world.decide(approved, DIEGO).expect(409);
      await world.decide(now, DIEGO).expect(200);
      await world.start(approved).expect(409);
      await world.start(now).expect(202);
      expect([...world.provider.executions.values()]).toMatchObject([
        { documentVersion: '4' },
      ]);
    });

    it('does not lead around a reason that is asked for by now', async () => {
      const policies = [...POLICIES, { id: 'more', reason: 'required' }];
      world.configure({ policies });
      await world.start(approved).expect(409);
      const now = await world.read(approved);
      await world.decide(now, DIEGO).expect(200);
      const { body } = await world.start(now).expect(409);
      expect(body.error.message).toMatch(/asks for a reason.*Withdraw it/);
      expect(world.provider.count('start')).toBe(0);
    });

    it('keeps its approvals where the provider cannot be asked', async () => {
      world.provider.trouble('prepare', {
        error: new SourceError('unavailable', 'It does not answer.'),
      });
      await world.start(approved).expect(503);
      expect((await world.read(approved)).execution.status).toBe('requested');
      await world.start(approved).expect(202);
    });

    /** Approved under policies where the risk class hangs on what the provider says. */
    const approveKnown = async () => {
      await world.knex('executions').delete();
      const approvals = { count: 1 };
      world.configure({ policies: [{ id: 'all', allow: true, approvals }] });
      const created = await world.created();
      approved = (await world.decide(created, DIEGO).expect(200)).body;
    };

    it.each(['throttled', 'unavailable'] as const)(
      'keeps its approvals where its effects cannot be asked: %s',
      async kind => {
        await approveKnown();
        world.provider.trouble('preview', {
          error: new SourceError(kind, 'Not now.'),
        });
        const { body } = await world.start(approved).expect(503);
        expect(body.error.message).toMatch(/Try again in a moment.*Not now/);
        expect((await world.read(approved)).execution).toMatchObject({
          status: 'requested',
          approvalsGiven: 1,
          riskClass: 'readOnly',
        });
        await world.start(approved).expect(202);
      },
    );

    it('is void where the provider cannot say what it would do', async () => {
      await approveKnown();
      world.provider.trouble('preview', {
        error: new SourceError('denied', 'You may not ask.'),
      });
      await world.start(approved).expect(409);
      expect((await world.read(approved)).execution).toMatchObject({
        status: 'awaitingApproval',
        riskClass: 'destructive',
      });
    });

    it('is judged with the rights of who launches; others make it lose nothing', async () => {
      world.people.decisions.set(`${BEN} runbooks.execution.create`, DENY);
      await world.start(approved, { by: BEN }).expect(403);
      expect((await world.read(approved)).execution.status).toBe('requested');
      await world.start(approved, { by: CARLA }).expect(202);
    });

    it('is void where the one who asked may no longer launch it', async () => {
      world.people.decisions.set(`${AMARA} runbooks.execution.create`, DENY);
      await world.start(approved).expect(403);
      expect((await world.read(approved)).execution).toMatchObject({
        status: 'awaitingApproval',
        approvalsGiven: 0,
      });
    });

    it('starts once, however often it is asked for', async () => {
      const answers = await Promise.all([
        world.start(approved),
        world.start(approved),
        world.start(approved, { by: CARLA }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([
        202, 409, 409,
      ]);
      expect(world.provider.count('start')).toBe(1);
    });

    it('is not started before it is approved, nor after it ended', async () => {
      await world.start(approved).expect(202);
      await world.start(approved).expect(409);
      world.provider.executions.clear();
      await world.knex('executions').update({ status: 'succeeded' });
      const again = await world.created();
      await world.start(again).expect(409);
      expect(world.provider.executions.size).toBe(0);
    });

    it('may break the glass at the last moment', async () => {
      world.calendar.state = 'closed';
      const breakGlass = { reason: 'The shop is down.' };
      const { body } = await world.start(approved, { breakGlass }).expect(202);
      expect(body.breakGlass).toEqual({ by: AMARA, ...breakGlass });
      expect((await world.audit()).map(({ event }) => event)).toContain(
        'overridden',
      );
    });
  });
}
