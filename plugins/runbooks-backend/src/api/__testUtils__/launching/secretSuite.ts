// A part of launching.test.ts, in a file of its own.
/* eslint jest/no-export: "off" */
import { DIEGO } from './company';
import { LaunchWorld } from './LaunchWorld';
import { ALLOWED, FOUR_EYES } from './policies';

const SECRET = 'correct horse battery';
const launch = { parameters: { Cluster: 'shop', Password: SECRET } };
const POLICIES = [ALLOWED, FOUR_EYES];
const secretKey = 'k'.repeat(32);

export function secretSuite(given: () => LaunchWorld): void {
  describe('a secret', () => {
    let world: LaunchWorld;
    beforeEach(() => {
      world = given();
      world.configure({ policies: POLICIES, secretKey });
    });

    async function everythingStored(): Promise<string> {
      const tables = ['executions', 'approvals', 'audit_entries'];
      const rows = await Promise.all(
        tables.map(table => world.knex(table).select()),
      );
      return JSON.stringify([rows, world.notices]);
    }

    it('is seen nowhere, and reaches the provider', async () => {
      const created = await world.created({ launch });
      expect(created.plan.parameters).toContainEqual({
        name: 'Password',
        value: '******',
        secret: true,
      });
      await world.decide(created, DIEGO).expect(200);
      expect(await everythingStored()).not.toContain(SECRET);
      await world.start(created).expect(202);
      expect(await everythingStored()).not.toContain(SECRET);
      expect(world.executor.started).toMatchObject([
        { sealed: { parameters: { Password: SECRET } } },
      ]);
      // Gone once the provider has it.
      expect((await world.knex('executions').first()).sealed).toBeNull();
    });

    it('makes another plan with another value', async () => {
      const one = await world.previewed(launch);
      const other = await world.previewed({
        parameters: { Cluster: 'shop', Password: 'another' },
      });
      expect(one.planHash).not.toBe(other.planHash);
      expect(one.plan).toEqual(other.plan);
    });

    it('is refused without a key, with what to do, and nobody is asked', async () => {
      world.configure({ policies: POLICIES });
      const { status, body } = await world.create({ launch });
      expect(status).toBe(400);
      expect(body.error.message).toContain('opsready.runbooks.secretKey');
      expect(world.provider.calls).toEqual([]);
    });

    it('cannot be started with another key: it says so, and nothing is started', async () => {
      const created = await world.created({ launch });
      await world.decide(created, DIEGO).expect(200);
      world.configure({ policies: POLICIES, secretKey: 'other'.repeat(8) });
      const { body } = await world.start(created).expect(400);
      expect(body.error.message).toContain('opsready.runbooks.secretKey');
      expect(world.provider.count('start')).toBe(0);
    });

    it('is one by its content and by config, too', async () => {
      world.configure({
        policies: POLICIES,
        secretKey,
        masking: { names: ['cluster'] },
      });
      const named = await world.previewed();
      expect(named.plan.parameters).toEqual([
        { name: 'Cluster', value: '******', secret: true },
      ]);
    });
  });
}
