import { TestDatabases } from '@backstage/backend-test-utils';
import {
  OnCallProvider,
  ProviderError,
} from '@opsready/backstage-plugin-oncall-node';
import { ScriptedProvider } from '../__testUtils__/ScriptedProvider';
import { FakeRosters } from './__testUtils__/FakeRosters';
import { OnCallWorld } from './__testUtils__/OnCallWorld';

jest.setTimeout(60_000);

/** Rosters that a test fills, at a provider that acts. */
class ActingRosters extends FakeRosters {
  readonly acting = new ScriptedProvider();

  provider(): OnCallProvider {
    const { acting } = this;
    return {
      ...super.provider(),
      capabilities: acting.capabilities,
      page: request => acting.page(request),
      declare: request => acting.declare(request),
      findSent: query => acting.findSent(query),
      readIncidents: query => acting.readIncidents(query),
    };
  }
}

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'acting, put together, on %s',
  id => {
    const CART = '/entities/component/default/cart';

    async function start() {
      const rosters = new ActingRosters();
      const world = await OnCallWorld.start(await databases.init(id), {
        rosters,
      });
      rosters.person('Ann');
      rosters.person('Bea', { email: 'bea@company.example' });
      rosters.schedule('primary', [{ personId: 'Ann', source: 'regular' }]);
      rosters.roster('P1', [
        { targets: [{ kind: 'schedule', id: 'primary' }] },
      ]);
      world.putUser('bea', { email: 'bea@company.example' });
      world.putEntity('cart', { oncall: 'fake:P1' });
      await world.cycle();
      const { rosterId } = await world.rosterOf('cart');
      const page = {
        rosterId,
        subject: 'Carts are empty',
        reason: 'Nobody can buy',
        requestKey: 'key-00001',
      };
      return { world, rosters, page };
    }

    it('pages who stands in by an override that nobody has read yet', async () => {
      const { world, rosters, page } = await start();
      rosters.schedule('primary', [{ personId: 'Bea', source: 'override' }]);
      const { status, body } = await world.post(`${CART}/pages`, page);
      expect(status).toBe(201);
      expect(body).toMatchObject({ status: 'done', reached: ['Bea'] });
      expect(rosters.acting.sent[0].request).toMatchObject({
        reaches: [{ personId: 'Bea', userRef: 'user:default/bea' }],
        link: 'http://portal.example/catalog/default/component/cart',
      });
      expect(JSON.stringify(body)).not.toContain('company.example');
    });

    it('pages by what is known where the provider cannot be read, and says how old that is', async () => {
      const { world, rosters, page } = await start();
      world.advance({ hours: 3 });
      rosters.failures.set('eu', {
        error: new ProviderError('unavailable', 'It does not answer.'),
        after: 0,
      });
      const form = await world.get(`${CART}/acting-form`);
      expect(form.body.rosters).toMatchObject([
        {
          reaches: [{ people: [{ name: 'Ann' }] }],
          freshness: { readAt: '2026-01-01T00:00:00.000Z' },
        },
      ]);
      expect(form.body.rosters[0].freshness.state).not.toBe('current');
      const { body } = await world.post(`${CART}/pages`, page);
      expect(body).toMatchObject({
        status: 'done',
        reached: ['Ann'],
        message: expect.stringMatching(
          /It does not answer\. .*2026-01-01T00:00:00\.000Z/,
        ),
      });
    });

    it('settles what a replica left behind, by a task that every one runs', async () => {
      const { world, rosters, page } = await start();
      const lost = {
        error: new ProviderError('unavailable', 'Reset.'),
        after: true,
      };
      rosters.acting.trouble('page', lost);
      rosters.acting.trouble('findSent', lost);
      const { body } = await world.post(`${CART}/pages`, page);
      expect(body.status).toBe('submitting');
      await world.knex('actions').update({ submit_lease_expires_at: '' });
      await world.task('actions');
      const settled = async () => {
        for (;;) {
          const { status } = await world.knex('actions').first();
          if (status !== 'submitting') {
            return status;
          }
          await new Promise(resolve => setImmediate(resolve));
        }
      };
      expect(await settled()).toBe('done');
      expect(rosters.acting.sentFor(body.actionId)).toBe(1);
    });

    it('shows incidents of the provider beside the roster, also on the card', async () => {
      const { world, rosters } = await start();
      rosters.acting.incidents = [
        {
          id: 'i1',
          title: 'Slow carts',
          status: 'open',
          openedAt: world.at(0),
          assignees: ['Ann'],
          rosterIds: ['P1'],
        },
      ];
      await world.cycle(['fake-incidents']);
      const { body } = await world.get(`${CART}/incidents`);
      expect(body).toMatchObject({
        open: 1,
        items: [{ title: 'Slow carts', assignees: ['Ann'] }],
        sources: [{ state: 'current', place: 'Europe' }],
      });
      expect(await world.oncall('cart')).toMatchObject({ openIncidents: 1 });
    });
  },
);
