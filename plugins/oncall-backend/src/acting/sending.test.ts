import { TestDatabases } from '@backstage/backend-test-utils';
import { InputError } from '@backstage/errors';
import { Crash } from '@opsready/backstage-plugin-opsready-node/testing';
import { ActionStatus } from '@opsready/backstage-plugin-oncall-common';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import {
  DELETED,
  DENIED,
  LOST,
  THROTTLED,
} from '../__testUtils__/ScriptedProvider';
import { ActingWorld, AMARA } from './__testUtils__/ActingWorld';
import { rosterId } from './__testUtils__/seedRosters';

jest.setTimeout(120_000);

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('sending on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let world: ActingWorld;
  let knex: Awaited<ReturnType<typeof databases.init>>;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    world = await ActingWorld.start(knex);
  });

  beforeEach(async () => {
    await world.reset();
  });

  it('pages who is on call, in the name of the person, and remembers it', async () => {
    const id = await world.replica().page({ act_target_id: 'service-1' });
    expect(await world.row(id)).toMatchObject({
      status: 'done',
      sent_id: 'sent-1',
      url: 'https://scripted.example/sent-1',
      message: 'It rings.',
      note: null,
      submit_lease_token: null,
      finished_at: world.now().toISOString(),
    });
    expect(world.provider.sent[0].request).toMatchObject({
      actionId: id,
      rosterId: 'R1',
      actTargetId: 'service-1',
      subject: 'The ledger is stuck',
      reason: 'Customers cannot pay',
      entityTitle: 'The shop',
      link: 'https://portal.example/catalog/default/component/shop',
      requester: { userRef: AMARA, name: 'amara' },
      reaches: [{ personId: 'p1', name: 'Amara', userRef: AMARA }],
    });
    expect(world.refreshed).toEqual([[rosterId('scripted', 'R1')]]);
    expect(await world.events()).toEqual(['pageRequested', 'pageSent']);
  });

  it('pages who came in by an override that was just made', async () => {
    world.refresh = async () => {
      await knex('shifts').update({
        person_id: knex('people')
          .where({ native_id: 'p2', provider_id: 'scripted' })
          .select('id'),
      });
    };
    const id = await world.replica().page();
    expect(JSON.parse((await world.row(id)).reached)).toEqual([
      { personId: 'p2', name: 'Luca' },
    ]);
  });

  it('pages with what is known where the roster cannot be read again, and says so', async () => {
    world.refresh = async () => {
      throw new ProviderError('unavailable', 'It does not answer.');
    };
    const id = await world.replica().page();
    expect(await world.row(id)).toMatchObject({
      status: 'done',
      note: expect.stringMatching(
        /does not answer\. .* known at 2026-01-01T00:00:00\.000Z/,
      ),
    });
    const entry = await knex('audit_entries')
      .where('event', 'pageSent')
      .first();
    expect(entry.detail).toContain('could not be read again');
  });

  it('sends nothing where the roster turns out to be gone', async () => {
    world.refresh = async () => {
      await knex('rosters').update({ gone_at: world.now().toISOString() });
    };
    const id = await world.replica().page();
    expect(await world.row(id)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('gone at its provider'),
    });
    expect(world.provider.sent).toEqual([]);
  });

  it.each([
    { why: 'denies', error: DENIED },
    { why: 'does not have', error: DELETED },
    { why: 'cannot take', error: new InputError('The subject is too long.') },
  ])(
    'fails what the provider $why, says what to do, and tells who asked',
    async ({ error }) => {
      world.provider.trouble('page', { error });
      const id = await world.replica().page();
      expect(await world.row(id)).toMatchObject({
        status: 'failed',
        message: expect.stringMatching(
          new RegExp(`Nothing was sent.*${error.message}.*in another way`),
        ),
      });
      expect(await world.events()).toEqual(['pageRequested', 'pageFailed']);
      expect(world.notified).toMatchObject([
        {
          recipients: { entityRef: AMARA },
          payload: { title: 'Page not sent: The ledger is stuck' },
        },
      ]);
    },
  );

  it('repeats no address that a provider repeats', async () => {
    world.provider.trouble('page', {
      error: new ProviderError(
        'denied',
        'Ada (ada@private.example, +1-555-010-0042) may not.',
      ),
    });
    const id = await world.replica().page();
    const { message } = await world.row(id);
    expect(message).toContain('Ada');
    expect(message).not.toMatch(/private\.example|010-0042/);
  });

  it('logs no address where a provider cannot be asked', async () => {
    world.provider.trouble('page', { error: LOST });
    const error = new ProviderError('unavailable', 'No ada@private.example.');
    world.provider.trouble('findSent', { error }, { error });
    const { acting, logger } = world.replica();
    const id = await world.replica().page();
    world.advance(50);
    await acting.recovery.look(new AbortController().signal);
    await acting.recovery.idle();
    expect(await world.row(id)).toMatchObject({ status: 'submitting' });
    expect(logger.warn).toHaveBeenCalled();
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('private');
  });

  it('sends again what was throttled where that is safe, and fails it where it is not', async () => {
    world.provider.trouble('page', { error: THROTTLED });
    const id = await world.replica().page();
    expect(await world.row(id)).toMatchObject({
      status: 'submitting',
      message: expect.stringContaining('within a minute'),
    });
    world.advance(50);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({
      status: 'done',
      submit_attempts: 2,
    });
    world.once.trouble('page', { error: THROTTLED });
    const other = await world.replica().page({ provider_id: 'once' });
    expect(await world.row(other)).toMatchObject({ status: 'failed' });
  });

  it.each(['scripted', 'once'] as const)(
    'finds at once what was sent although the answer was lost, at %s',
    async provider_id => {
      const provider = provider_id === 'once' ? world.once : world.provider;
      provider.trouble('page', { error: LOST, after: true });
      const id = await world.replica().page({ provider_id });
      expect(await world.row(id)).toMatchObject({
        status: 'done',
        sent_id: 'sent-1',
      });
      expect(provider.sentFor(id)).toBe(1);
    },
  );

  it.each(['scripted', 'once'] as const)(
    'finds within a minute, by one replica, what it could not look up at once, at %s',
    async provider_id => {
      const provider = provider_id === 'once' ? world.once : world.provider;
      provider.trouble('page', { error: LOST, after: true });
      provider.trouble('findSent', { error: LOST });
      const id = await world.replica().page({ provider_id });
      expect(await world.row(id)).toMatchObject({ status: 'submitting' });
      await world.replica().recover();
      expect(provider.count('findSent')).toBe(1);
      world.advance(50);
      await Promise.all([world.replica().recover(), world.replica().recover()]);
      expect(provider.count('findSent')).toBe(2);
      expect(await world.row(id)).toMatchObject({ status: 'done' });
      expect(provider.sentFor(id)).toBe(1);
    },
  );

  it('says that it does not know where a page is lost that must not be repeated, and takes it back when it shows', async () => {
    world.once.trouble('page', { error: LOST });
    const id = await world.replica().page({ provider_id: 'once' });
    world.advance(50);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('close this'),
    });
    expect(world.once.count('page')).toBe(1);
    expect(await world.events()).toEqual(['pageRequested', 'becameUnknown']);
    expect(world.notified).toHaveLength(1);

    const place = { provider_id: 'once', target_id: 'main' };
    const shown = {
      id: 'late',
      title: 'The ledger is stuck',
      status: 'open' as const,
      openedAt: world.now(),
      assignees: [],
      rosterIds: [],
      actionId: id,
    };
    const { acting } = world.replica();
    await acting.settle({ ...place, provider_id: 'scripted' }, [shown]);
    expect(await world.row(id)).toMatchObject({ status: 'unknown' });
    await acting.settle(place, [shown]);
    expect(await world.row(id)).toMatchObject({
      status: 'done',
      sent_id: 'late',
    });
  });

  it('does not take a later refusal for proof that an earlier attempt sent nothing', async () => {
    world.provider.trouble('page', { error: LOST }, { error: DENIED });
    const id = await world.replica().page();
    world.advance(50);
    await world.replica().recover();
    expect(await world.row(id)).toMatchObject({
      status: 'unknown',
      message: expect.stringContaining('sent 2 times'),
    });
  });

  it('gives up after a time, and says so', async () => {
    const lost = { error: LOST };
    world.provider.trouble('page', lost, lost, lost, lost, lost, lost, lost);
    const id = await world.replica().page();
    for (let round = 0; round < 7; round += 1) {
      world.advance(60);
      await world.replica().recover();
    }
    expect(world.provider.count('page')).toBe(5);
    expect(await world.row(id)).toMatchObject({ status: 'unknown' });
  });

  it('does not wake anybody about what was asked for before the portal was away for long', async () => {
    const asked = world.replica(new Crash(4));
    await Promise.race([asked.page(), asked.crash.died]);
    world.advance(60 * 60);
    await world.replica().recover();
    const [row] = await knex('actions');
    expect(row).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('Nothing was sent'),
    });
    expect(world.provider.sent).toEqual([]);
  });

  it('is forgotten when it was settled long ago', async () => {
    const id = await world.replica().page();
    const { acting } = world.replica();
    world.advance(399 * 86_400);
    await acting.retain(new AbortController().signal);
    expect(await world.row(id)).toMatchObject({ status: 'done' });
    world.advance(2 * 86_400);
    await acting.retain(new AbortController().signal);
    expect(await knex('actions')).toEqual([]);
    expect(await world.events()).toHaveLength(2);
  });

  it('fails what nobody can send any more', async () => {
    const id = await world.replica().page({ target_id: 'closed-account' });
    expect(await world.row(id)).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('not installed'),
    });
  });

  describe.each(['scripted', 'once'] as const)('with %s', provider_id => {
    /** What became of it in the end, and what that had to be. */
    const settle = async (before: ActionStatus | undefined) => {
      world.advance(50);
      await world.replica().recover();
      const row = await knex('actions').orderBy('requested_at', 'desc').first();
      const provider = provider_id === 'once' ? world.once : world.provider;
      const sent = row ? provider.sentFor(row.id) : 0;
      const unsure =
        provider_id === 'once' &&
        (before === 'submitting' || before === 'unknown') &&
        sent === 0;
      return {
        is: { status: row?.status, sent },
        expected: {
          status: row && (unsure ? 'unknown' : 'done'),
          sent: row && !unsure ? 1 : 0,
        },
      };
    };

    it('sends it exactly once, or says that it does not know, wherever one replica dies', async () => {
      for (let at = 1, end = 'died'; end === 'died'; at += 1) {
        await knex('actions').delete();
        const { crash, page } = world.replica(new Crash(at));
        end = await Promise.race([
          page({ provider_id }).then(() => 'ended'),
          crash.died,
        ]);
        await crash.quiet();
        const before = await knex('actions').first();
        const { is, expected } = await settle(before?.status);
        expect({ at, ...is }).toEqual({ at, ...expected });
      }
    });

    it('sends it at most once, wherever two replicas die one after the other', async () => {
      for (let first = 1, end = 'died'; end === 'died'; first += 1) {
        for (let second = 1, then = 'died'; then === 'died'; second += 1) {
          await knex('actions').delete();
          const one = world.replica(new Crash(first));
          end = await Promise.race([
            one.page({ provider_id }).then(() => 'ended'),
            one.crash.died,
          ]);
          await one.crash.quiet();
          world.advance(50);
          const two = world.replica(new Crash(second));
          then = await Promise.race([
            two.recover().then(() => 'ended'),
            two.crash.died,
          ]);
          await two.crash.quiet();
          const before = await knex('actions').first();
          const { is, expected } = await settle(before?.status);
          expect({ first, second, ...is }).toEqual({
            first,
            second,
            ...expected,
          });
        }
      }
    });
  });
});
