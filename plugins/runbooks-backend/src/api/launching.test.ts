import { randomUUID } from 'node:crypto';
import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import {
  AMARA,
  BEN,
  CARLA,
  DIEGO,
  ONCALL,
  ROBIN,
} from './__testUtils__/launching/company';
import { readExecution } from './__testUtils__/launching/readExecution';
import { LaunchWorld } from './__testUtils__/launching/LaunchWorld';
import { refusalSuite } from './__testUtils__/launching/refusalSuite';
import { approvalSuite } from './__testUtils__/launching/approvalSuite';
import { relaunchSuite } from './__testUtils__/launching/relaunchSuite';
import { secretSuite } from './__testUtils__/launching/secretSuite';
import { auditSuite } from './__testUtils__/launching/auditSuite';
import { formSuite } from './__testUtils__/launching/formSuite';
import { ALLOWED, FOUR_EYES } from './__testUtils__/launching/policies';

jest.setTimeout(60_000);

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('launching on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let world: LaunchWorld;
  const given = () => world;

  beforeAll(async () => {
    world = await LaunchWorld.start(await databases.init(databaseId));
  });

  beforeEach(() => world.reset({ policies: [ALLOWED, FOUR_EYES] }));

  describe('without approvals', () => {
    beforeEach(() => world.configure({ policies: [ALLOWED] }));

    it('starts at once, in the name of the person', async () => {
      const created = await world.created();
      expect(created.execution.status).toBe('running');
      expect(created.launchedBy).toBe(AMARA);
      expect(world.provider.calls).toContainEqual({
        call: 'start',
        person: AMARA,
      });
    });

    it('answers a repeated request with the execution that is there', async () => {
      const requestKey = randomUUID();
      const first = await world.created({ requestKey });
      const again = await world.created({ requestKey });
      expect(again.execution.id).toBe(first.execution.id);
      expect(world.provider.count('start')).toBe(1);
      const { status } = await world.create({ requestKey, by: BEN });
      expect(status).toBe(409);
    });

    describe('whose start was cut off', () => {
      const cutOff = async () => {
        world.dies = true;
        expect((await world.create()).status).toBe(500);
        world.dies = false;
        const { id } = await world.knex('executions').first();
        return readExecution(world.knex, id, world.clock.now());
      };

      it('says so, and can still be started', async () => {
        const asked = await cutOff();
        expect(asked.execution).toMatchObject({
          status: 'requested',
          message: expect.stringMatching(/not started.*withdraw/),
        });
        const { body } = await world.start(asked).expect(202);
        expect(body.execution.status).toBe('running');
        expect(body.execution.message).toBeUndefined();
      });

      it('expires, and holds up no other launch then', async () => {
        const asked = await cutOff();
        expect((await world.create()).status).toBe(409);
        world.clock.time += 24 * 60 * 60 * 1000;
        await world.launching.expiry.run();
        expect((await world.read(asked)).execution).toMatchObject({
          status: 'expired',
          message: expect.stringMatching(/not started in time/),
        });
        await world.created();
      });
    });

    it('says that the provider refused, and that nothing was started', async () => {
      world.provider.trouble('start', {
        error: new SourceError('denied', 'The launch role may not do this.', {
          missingPermission: 'ssm:StartAutomationExecution',
        }),
      });
      const { status, body } = await world.create();
      expect(status).toBe(503);
      expect(body.error.message).toContain('ssm:StartAutomationExecution');
      expect(world.provider.executions.size).toBe(0);
    });
  });

  it('previews exactly what would run, and what policy demands', async () => {
    const preview = await world.previewed();
    expect(preview).toMatchObject({
      plan: {
        documentName: 'restart',
        documentVersion: '3',
        contentHash: 'hash-3',
        parameters: [{ name: 'Cluster', value: 'shop' }],
      },
      riskClass: 'mutating',
      demands: {
        approvals: 1,
        approverGroups: [ONCALL],
        approvalValidFor: 'PT4H',
      },
      refusals: [],
    });
    expect(await world.knex('executions').select()).toEqual([]);
    expect(world.provider.count('start')).toBe(0);
  });

  it('stores nothing where the plan is not the one that was previewed', async () => {
    const { status } = await world.create({ planHash: 'another' });
    expect(status).toBe(409);
    expect(await world.knex('executions').select()).toEqual([]);
  });

  it('waits for an approval, then for the one who asked, and starts exactly that', async () => {
    const created = await world.created({ reason: 'It hangs.' });
    expect(created.execution.status).toBe('awaitingApproval');
    const approved = await world.decide(created, DIEGO).expect(200);
    expect(approved.body.execution.status).toBe('requested');
    expect(world.provider.count('start')).toBe(0);
    const started = await world.start(created).expect(202);
    expect(started.body.execution.status).toBe('running');
    expect(
      (await world.audit()).map(({ event, actor }) => [event, actor]),
    ).toEqual([
      ['requested', AMARA],
      ['approved', DIEGO],
      ['launched', AMARA],
    ]);
  });

  it('lets one execution of a runbook and an entity run at a time', async () => {
    const first = await world.created();
    const { status, body } = await world.create({ by: CARLA });
    expect(status).toBe(409);
    expect(body.error.message).toContain(first.execution.id);
  });

  it('tells approvers, then the requester, without parameters', async () => {
    const created = await world.created();
    await world.decide(created, DIEGO).expect(200);
    expect(world.notices).toMatchObject([
      {
        recipients: { entityRef: [ONCALL], excludeEntityRef: AMARA },
        payload: {
          link: `/runbooks/executions/${created.execution.id}`,
          topic: 'runbooks.approval',
        },
      },
      { recipients: { entityRef: [AMARA] } },
    ]);
    expect(JSON.stringify(world.notices)).not.toContain('Cluster');
  });

  it('does not fail where nobody can be notified', async () => {
    world.notify = async () => {
      throw new Error('There are no notifications.');
    };
    expect((await world.create()).status).toBe(202);
  });

  describe('only people', () => {
    const service = mockCredentials.service.header();
    const onBehalf = `Bearer ${mockCredentials.user.token(AMARA, { actor: { subject: 'plugin:scaffolder' } })}`;

    it.each([
      ['a service', service],
      ['a service on behalf of a person', onBehalf],
    ])('start and approve, not %s', async (_, header) => {
      const body = {
        launch: world.launch(),
        planHash: 'any',
        requestKey: randomUUID(),
      };
      await world.send('post', '/executions', { header, body }).expect(403);
      await world
        .send('post', '/previews', { header, body: world.launch() })
        .expect(403);
      const created = await world.created();
      const decision = { decision: 'approve', planHash: created.planHash };
      const path = `/executions/${created.execution.id}`;
      await world
        .send('post', `${path}/approvals`, { header, body: decision })
        .expect(403);
      await world
        .send('post', `${path}/launch`, {
          header,
          body: { planHash: created.planHash },
        })
        .expect(403);
      expect((await world.read(created)).approvals).toEqual([]);
    });
  });

  describe('who cannot see the entity', () => {
    it('neither previews, nor asks, nor approves, nor launches', async () => {
      await world.preview({}, ROBIN).expect(404);
      expect((await world.create({ by: ROBIN })).status).toBe(404);
      const created = await world.created();
      await world.decide(created, ROBIN).expect(404);
      await world.start(created, { by: ROBIN }).expect(404);
    });
  });

  refusalSuite(given);
  approvalSuite(given);
  relaunchSuite(given);
  secretSuite(given);
  formSuite(given);
  auditSuite(given);
});
