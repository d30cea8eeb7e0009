import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { IndexedRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { Crash } from '@opsready/backstage-plugin-opsready-node/testing';
import { ExecutionWorld } from '../executions/__testUtils__/ExecutionWorld';
import { GuidedExecutor } from './GuidedExecutor';

jest.setTimeout(120_000);

const RUNBOOK: IndexedRunbook = {
  id: 'daily-id',
  sourceId: 'markdown',
  key: 'daily',
  name: './runbooks/daily.md',
  title: 'Daily checklist',
  format: 'markdown',
  executorId: 'guided',
  version: 'abc123',
  contentHash: 'hash',
  content: { mediaType: 'text/markdown', text: '' },
  sections: {},
  incident: false,
  steps: [{ name: 'look', description: 'Look.' }, { name: 'tell' }],
  parameters: [],
  consents: [],
  problems: [],
};

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop' },
};

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('the guided executor on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Awaited<ReturnType<typeof databases.init>>;
  let world: ExecutionWorld;
  let executor: GuidedExecutor;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await ExecutionWorld.start(knex);
    executor = new GuidedExecutor(knex);
  });

  beforeEach(async () => {
    await knex('executions').delete();
    await knex('execution_steps').delete();
    world = await ExecutionWorld.start(knex, { migrate: false });
  });

  const prepare = (
    runbook: Partial<IndexedRunbook> = {},
    launch: Partial<Parameters<GuidedExecutor['prepare']>[0]['launch']> = {},
  ) =>
    executor.prepare({
      runbook: { ...RUNBOOK, ...runbook },
      entity,
      launch: {
        entityRef: 'component:default/shop',
        runbookId: 'daily-id',
        parameters: {},
        ...launch,
      },
      signal: new AbortController().signal,
    });

  it('plans the steps of the content as it is', async () => {
    expect(await prepare()).toMatchObject({
      plan: {
        executorId: 'guided',
        documentName: './runbooks/daily.md',
        contentHash: 'hash',
        steps: RUNBOOK.steps,
      },
      refusals: [],
      riskClass: 'readOnly',
    });
    const risky = await prepare({
      steps: [{ name: 'a' }, { name: 'b', risk: 'destructive' }],
    });
    expect(risky.riskClass).toBe('destructive');
  });

  it('refuses what people cannot do', async () => {
    const codes = async (...options: Parameters<typeof prepare>) =>
      (await prepare(...options)).refusals.map(({ code }) => code);
    expect(await codes({ steps: [] })).toEqual(['notUnderstood']);
    expect(await codes({}, { parameters: { a: 1, b: 2 } })).toEqual([
      'parameters',
      'parameters',
    ]);
    const place = { account: '111111111111', region: 'eu-west-1' };
    expect(await codes({}, { locations: [place] })).toEqual(['parameters']);
  });

  it('keeps what people recorded when it is started again', async () => {
    const { plan } = await prepare();
    const start = () =>
      executor.start({
        executionId: 'one',
        plan,
        clientToken: '',
        sealed: {},
        person: { entityRef: 'user:default/alice' },
        signal: new AbortController().signal,
      });
    await start();
    await knex('execution_steps')
      .where('step_id', '1')
      .update({ note: 'Seen.', version: 1 });
    await start();
    expect(await knex('execution_steps').orderBy('position')).toMatchObject([
      { step_id: '1', guided_text: 'Look.', note: 'Seen.', version: 1 },
      { step_id: '2', guided_text: 'tell', version: 0 },
    ]);
  });

  it('runs with one set of steps, wherever a replica dies', async () => {
    const { plan } = await prepare();
    for (let at = 1, end = 'died'; end === 'died'; at += 1) {
      const id = await world.request({
        executor_id: 'guided',
        runbook_id: `${at}`,
        plan: JSON.stringify(plan),
        account: null,
        region: null,
      });
      const { crash, submit } = world.replica(new Crash(at));
      end = await Promise.race([submit(id).then(() => 'ended'), crash.died]);
      const { status } = await world.row(id);
      world.advance(60);
      await world.replica().recover();
      const steps = await knex('execution_steps').where('execution_id', id);
      expect({
        status: (await world.row(id)).status,
        steps: steps.length,
      }).toEqual(
        status === 'requested'
          ? { status: 'requested', steps: 0 }
          : { status: 'running', steps: 2 },
      );
    }
  });
});
