import { TestDatabases } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { Crash } from '@opsready/backstage-plugin-opsready-node/testing';
import { ExecutionStatus } from '@opsready/backstage-plugin-runbooks-common';
import { SourceError } from '@opsready/backstage-plugin-runbooks-node';
import {
  DENIED,
  LOST,
  THROTTLED,
  TokenBehaviour,
} from '../__testUtils__/FakeProvider';
import { clientTokenOf } from './clientTokenOf';
import { ALICE, ExecutionWorld, PLAN } from './__testUtils__/ExecutionWorld';

jest.setTimeout(120_000);

const TOKENS: TokenBehaviour[] = ['honour', 'repeat', 'refuse', 'forget'];

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('submission on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let world: ExecutionWorld;
  let knex: Awaited<ReturnType<typeof databases.init>>;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await ExecutionWorld.start(knex);
  });

  beforeEach(async () => {
    await knex('executions').delete();
    world = await ExecutionWorld.start(knex, { migrate: false });
  });

  it('starts what was requested, in the name of the person', async () => {
    const id = await world.request();
    await world.replica().submit(id);
    expect(await world.row(id)).toMatchObject({
      status: 'running',
      launched_by: ALICE,
      provider_id: 'provided-1',
      sealed: null,
      submit_lease_token: null,
    });
    expect(world.provider.calls).toEqual([{ call: 'start', person: ALICE }]);
    expect([...world.provider.executions.values()]).toMatchObject([
      { executionId: id, token: clientTokenOf(id) },
    ]);
  });

  it('starts nothing a second time', async () => {
    const id = await world.request();
    const [one, other] = [world.replica(), world.replica()];
    const results = await Promise.allSettled([
      one.submit(id),
      other.submit(id),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    await expect(one.submit(id)).rejects.toThrow('is running');
    expect(world.provider.startedFor(id)).toBe(1);
  });

  it.each(['fake', 'once'])(
    'fails what the provider refuses, and says why, with executor %s',
    async executor_id => {
      const id = await world.request({ executor_id });
      world.provider.trouble('start', { error: DENIED });
      await expect(world.replica().submit(id)).rejects.toThrow(DENIED.message);
      expect(await world.row(id)).toMatchObject({
        status: 'failed',
        message: expect.stringContaining(DENIED.message),
        sealed: null,
      });
      expect(world.provider.executions.size).toBe(0);
    },
  );

  it('fails what is throttled where it is sent once, and sends it again where that is safe', async () => {
    const once = await world.request({ executor_id: 'once' });
    world.provider.trouble('start', { error: THROTTLED });
    await expect(world.replica().submit(once)).rejects.toThrow('Too many');
    expect(await world.row(once)).toMatchObject({ status: 'failed' });

    const id = await world.request();
    world.provider.trouble('start', { error: THROTTLED });
    await world.replica().submit(id);
    expect(await world.row(id)).toMatchObject({ status: 'submitting' });
    world.advance(60);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({
      status: 'running',
      submit_attempts: 2,
      message: null,
    });
  });

  it('does not take a later refusal for proof that an earlier attempt started nothing', async () => {
    const id = await world.request();
    world.provider.trouble('start', { error: LOST }, { error: DENIED });
    await world.replica().submit(id);
    world.advance(60);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({
      status: 'unknown',
      message: expect.stringMatching(/sent 2 times.*close this execution/),
    });
    expect(world.provider.count('start')).toBe(2);
  });

  it.each([
    {
      name: 'InputError',
      error: new InputError("The value 'hunter2-and-more' does not fit."),
    },
    {
      name: 'SourceError',
      error: new SourceError('denied', 'No right to use hunter2-and-more.'),
    },
  ])('repeats no secret that an $name repeats', async ({ name, error }) => {
    const id = await world.request({
      plan: JSON.stringify({
        ...PLAN,
        parameters: [{ name: 'Pin', value: '******', secret: true }],
      }),
      sealed: JSON.stringify({ parameters: { Pin: ['hunter2-and-more'] } }),
    });
    world.provider.trouble('start', { error });
    const thrown = await world
      .replica()
      .submit(id)
      .catch(refused => refused);
    expect(thrown.name).toBe(name);
    expect(thrown.stack).not.toContain('hunter2');
    const { status, message } = await world.row(id);
    expect(status).toBe('failed');
    expect(message).toContain('******');
    expect(message).not.toContain('hunter2');
  });

  it.each(['fake', 'once'])(
    'finds what was started although the answer was lost, with executor %s',
    async executor_id => {
      const id = await world.request({ executor_id });
      world.provider.trouble('start', { error: LOST, after: true });
      await world.replica().submit(id);
      expect(await world.row(id)).toMatchObject({
        status: 'submitting',
        message: expect.stringContaining('answer was lost'),
      });
      await world.replica().recover();
      expect(world.provider.count('find')).toBe(0);
      world.advance(60);
      await Promise.all([world.replica().recover(), world.replica().recover()]);
      expect(world.provider.count('find')).toBe(1);
      expect(await world.row(id)).toMatchObject({
        status: 'running',
        provider_id: 'provided-1',
      });
      expect(world.provider.startedFor(id)).toBe(1);
    },
  );

  it('says that it does not know where a start is lost that must not be repeated', async () => {
    const id = await world.request({ executor_id: 'once' });
    world.provider.trouble('start', { error: LOST });
    await world.replica().submit(id);
    world.advance(60);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({
      status: 'unknown',
      message: expect.stringMatching(new RegExp(`${id}.*close this execution`)),
    });
    expect(world.provider.count('start')).toBe(1);
  });

  it('gives up after a number of attempts, and after a time', async () => {
    const often = await world.request();
    const lost = { error: LOST };
    world.provider.trouble('start', lost, lost, lost, lost, lost, lost);
    await world.replica().submit(often);
    for (let round = 0; round < 6; round += 1) {
      world.advance(60);
      await world.replica().recover();
    }
    expect(world.provider.count('start')).toBe(5);
    expect(await world.row(often)).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('5 times'),
    });

    const long = await world.request({ runbook_id: 'other' });
    await world.replica().submit(long);
    world.advance(20 * 60);
    await world.replica().recover();
    expect(await world.row(long)).toMatchObject({ status: 'unknown' });
  });

  it('waits for a provider that cannot be asked, but not for ever', async () => {
    const id = await world.request();
    world.provider.trouble('start', { error: LOST, after: true });
    world.provider.trouble('find', { error: DENIED }, { error: DENIED });
    await world.replica().submit(id);
    world.advance(60);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({ status: 'submitting' });
    world.advance(20 * 60);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining(DENIED.message),
    });
  });

  it('looks up again what the provider knows the token of', async () => {
    const id = await world.request();
    world.provider.tokens = 'refuse';
    world.provider.trouble('start', { error: LOST, after: true });
    world.provider.trouble('find', { error: LOST });
    await world.replica().submit(id);
    const lost = world.provider.executions.get('provided-1')!;
    world.advance(60);
    await world.replica().recover();
    lost.executionId = undefined;
    world.advance(60);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('The token was used'),
    });
    expect(world.provider.executions.size).toBe(1);
  });

  it('does not send what it wanted to send before it was frozen', async () => {
    world.provider.tokens = 'forget';
    const id = await world.request();
    const frozen = world.replica();
    let wake: Promise<void> | undefined;
    world.observers.push({
      committed: () => {
        world.observers.length = 0;
        world.advance(60);
        wake = world.replica().recover();
      },
    });
    await frozen.submit(id);
    await wake;
    expect(await world.row(id)).toMatchObject({ status: 'running' });
    expect(world.provider.count('start')).toBe(1);
  });

  it('takes over what was seen before it was known to be ours', async () => {
    const id = await world.request();
    const { status_since } = await world.row(id);
    await knex('executions').insert({
      ...world.newExecution({
        id: 'seen',
        entity_ref: null,
        request_key: null,
      }),
      status_since,
      status: 'running',
      outside: true,
      provider_id: 'provided-1',
      search_text: '',
    });
    await world.replica().submit(id);
    expect(await knex('executions').pluck('id')).toEqual([id]);
  });

  const cases = [
    ...TOKENS.map(tokens => ({ executor_id: 'fake', tokens })),
    { executor_id: 'once', tokens: 'forget' as const },
  ];

  describe.each(cases)(
    'with executor $executor_id where the provider would $tokens a token',
    ({ executor_id, tokens }) => {
      /** What became of it in the end, and what that had to be. */
      const settle = async (id: string, before: ExecutionStatus) => {
        world.advance(60);
        await world.replica().recover();
        const { status, provider_id } = await world.row(id);
        const started = world.provider.startedFor(id);
        const running = { status: 'running', started: 1, known: true };
        const never = executor_id === 'once' && started === 0;
        return {
          is: { status, started, known: provider_id !== null },
          expected: {
            ...running,
            ...(never && { status: 'unknown', started: 0, known: false }),
            ...(before === 'requested' && {
              status: before,
              started: 0,
              known: false,
            }),
          },
        };
      };

      it('starts it at most once, wherever one replica dies', async () => {
        world.provider.tokens = tokens;
        for (let at = 1, end = 'died'; end === 'died'; at += 1) {
          const id = await world.request({ executor_id, runbook_id: `${at}` });
          const { crash, submit } = world.replica(new Crash(at));
          end = await Promise.race([
            submit(id).then(() => 'ended'),
            crash.died,
          ]);
          const { status } = await world.row(id);
          const { is, expected } = await settle(id, status);
          expect(is).toEqual(expected);
          expect(crash.passed).toBe(end === 'died' ? at : 8);
        }
      });

      it('starts it at most once, wherever two replicas die one after the other', async () => {
        world.provider.tokens = tokens;
        for (let first = 1, end = 'died'; end === 'died'; first += 1) {
          for (let second = 1, then = 'died'; then === 'died'; second += 1) {
            const runbook_id = `${first}-${second}`;
            const id = await world.request({ executor_id, runbook_id });
            const one = world.replica(new Crash(first));
            end = await Promise.race([
              one.submit(id).then(() => 'ended'),
              one.crash.died,
            ]);
            const { status } = await world.row(id);
            world.advance(60);
            const two = world.replica(new Crash(second));
            then = await Promise.race([
              two.recover().then(() => 'ended'),
              two.crash.died,
            ]);
            const { is, expected } = await settle(id, status);
            expect(is).toEqual(expected);
          }
        }
      });
    },
  );
});
