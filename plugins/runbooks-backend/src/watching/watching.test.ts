import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { SignalsService } from '@backstage/plugin-signals-node';
import { prepareDatabase } from '@opsready/backstage-plugin-opsready-node';
import { ExecutionSignals } from './ExecutionSignals';
import { watchedExecutions } from './watchedExecutions';
import { Watchers } from './Watchers';

jest.setTimeout(60_000);

const ALICE = 'user:default/alice';
const BOB = 'user:default/bob';

describe.each(
  TestDatabases.create({
    ids: ['SQLITE_3', 'POSTGRES_18'],
  }).eachSupportedId(),
)('watching on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  const logger = mockServices.logger.mock();
  let knex: Awaited<ReturnType<typeof databases.init>>;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    await prepareDatabase(knex, {
      packageName: '@opsready/backstage-plugin-runbooks-backend',
    });
  });

  beforeEach(async () => {
    jest.clearAllMocks();
    await knex('execution_watchers').delete();
  });

  const rows = () => knex('execution_watchers').orderBy('user_ref');

  it('is known to all replicas, for a minute', async () => {
    const watchers = new Watchers({ knex, logger });
    watchers.mark('one', ALICE);
    watchers.mark('one', BOB);
    watchers.mark('two', BOB);
    await watchers.flush();
    expect(await watchedExecutions(knex, ['one', 'two', 'three'])).toEqual(
      new Map([
        ['one', expect.arrayContaining([ALICE, BOB])],
        ['two', [BOB]],
      ]),
    );
    const past = new Date(Date.now() - 1).toISOString();
    await knex('execution_watchers')
      .where('user_ref', ALICE)
      .update({ until: past });
    expect(await watchedExecutions(knex, ['one'])).toEqual(
      new Map([['one', [BOB]]]),
    );
    await watchers.removeGone();
    expect(await rows()).toHaveLength(2);
  });

  it('writes again only what moves', async () => {
    const watchers = new Watchers({ knex, logger });
    watchers.mark('one', ALICE);
    await watchers.flush();
    await knex('execution_watchers').update({ until: 'untouched' });
    watchers.mark('one', ALICE);
    await watchers.flush();
    expect(await rows()).toMatchObject([{ until: 'untouched' }]);
    // Another replica does not know what this one has written.
    const other = new Watchers({ knex, logger });
    other.mark('one', ALICE);
    await other.flush();
    expect(await rows()).toMatchObject([
      { until: expect.stringMatching(/Z$/) },
    ]);
  });

  const watched = async () => {
    const watchers = new Watchers({ knex, logger });
    watchers.mark('one', ALICE);
    watchers.mark('one', BOB);
    await watchers.flush();
  };

  it('tells those who watch of a change, once, by id only', async () => {
    await watched();
    const publish = jest.fn();
    const signals = new ExecutionSignals({
      knex,
      logger,
      signals: { publish },
    });
    signals.changed(['one', 'two']);
    signals.changed(['one']);
    await signals.flush();
    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'user',
            entityRef: expect.arrayContaining([ALICE, BOB]),
          },
          channel: 'runbooks:execution',
          message: { executionId: 'one' },
        },
      ],
    ]);
  });

  it('lives without signals, and complains of failing ones once', async () => {
    await watched();
    const none = new ExecutionSignals({ knex, logger, signals: undefined });
    none.changed(['one']);
    await none.flush();
    const failing: SignalsService = {
      publish: async () => {
        throw new Error('Nobody listens');
      },
    };
    const signals = new ExecutionSignals({ knex, logger, signals: failing });
    signals.changed(['one']);
    await signals.flush();
    signals.changed(['one']);
    await signals.flush();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
