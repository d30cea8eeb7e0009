// A part of launching.test.ts, in a file of its own.
/* eslint jest/no-export: "off", jest/expect-expect: ["warn", { "assertFunctionNames": ["expect", "world.**.expect"] }] */
import { runbookLaunchConditions } from '../../../authorization/launch';
import { whereAwaitingApprovalOf } from '../../../approvals/whereAwaitingApprovalOf';
import {
  AMARA,
  BEN,
  CARLA,
  DIEGO,
  GROUPS,
  ONCALL,
  PAYMENTS,
  ROBIN,
} from './company';
import { LaunchWorld } from './LaunchWorld';
import { ALLOWED, FOUR_EYES } from './policies';
import { conditional, DENY } from './TestPeople';

const HOUR = 60 * 60 * 1000;

export function approvalSuite(given: () => LaunchWorld): void {
  describe('approvals', () => {
    let world: LaunchWorld;
    beforeEach(() => {
      world = given();
    });

    it('never count the one who asked, nor who is in no group', async () => {
      const created = await world.created();
      const own = await world.decide(created, AMARA).expect(403);
      expect(own.body.error.message).toMatch(/yourself/);
      const stranger = await world.decide(created, BEN).expect(403);
      expect(stranger.body.error.message).toContain(ONCALL);
      const { approvals, execution } = await world.read(created);
      expect(approvals).toEqual([]);
      expect(execution.status).toBe('awaitingApproval');
    });

    it('need the permission, as policy conditions it', async () => {
      const created = await world.created();
      world.people.decisions.set(
        'runbooks.execution.approve',
        conditional(runbookLaunchConditions.inAccount({ accounts: ['2'] })),
      );
      await world.decide(created, DIEGO).expect(403);
      world.people.decisions.set('runbooks.execution.approve', DENY);
      await world.decide(created, DIEGO).expect(403);
      world.people.decisions.clear();
      await world.decide(created, DIEGO).expect(200);
    });

    it('count a person once, whatever roles they have', async () => {
      const both = { count: 2, groups: [ONCALL, PAYMENTS] };
      world.configure({
        policies: [ALLOWED, { id: 'two', approvals: both }],
      });
      const created = await world.created();
      const first = await world.decide(created, CARLA).expect(200);
      expect(first.body.execution).toMatchObject({
        status: 'awaitingApproval',
        approvalsGiven: 1,
        approvalsRequired: 2,
      });
      const again = await world.decide(created, CARLA).expect(409);
      expect(again.body.error.message).toMatch(/counts once/);
      const second = await world.decide(created, BEN).expect(200);
      expect(second.body.execution.status).toBe('requested');
    });

    it('have to meet each policy', async () => {
      world.configure({
        policies: [
          ALLOWED,
          FOUR_EYES,
          { id: 'owners', approvals: { count: 1, groups: 'owner' } },
        ],
      });
      const created = await world.created();
      expect(created.demands.approverGroups).toEqual([ONCALL, PAYMENTS]);
      const diego = await world.decide(created, DIEGO).expect(200);
      expect(diego.body.execution.status).toBe('awaitingApproval');
      const ben = await world.decide(created, BEN).expect(200);
      expect(ben.body.execution.status).toBe('requested');
    });

    it('of two who decide at the same moment both count', async () => {
      world.configure({
        policies: [ALLOWED, { id: 'two', approvals: { count: 2 } }],
      });
      const created = await world.created();
      await Promise.all([
        world.decide(created, CARLA).expect(200),
        world.decide(created, DIEGO).expect(200),
      ]);
      expect((await world.read(created)).execution).toMatchObject({
        status: 'requested',
        approvalsGiven: 2,
      });
    });

    it('are for the plan that was looked at', async () => {
      const created = await world.created();
      await world.decide(created, DIEGO, { planHash: 'another' }).expect(409);
    });

    it('end it where one rejects', async () => {
      const created = await world.created();
      const rejected = await world
        .decide(created, DIEGO, { decision: 'reject', comment: 'Not now.' })
        .expect(200);
      expect(rejected.body.execution).toMatchObject({
        status: 'rejected',
        message: `Rejected by ${DIEGO}: Not now.`,
      });
      await world.decide(created, CARLA).expect(409);
      await world.start(created).expect(409);
      expect(world.provider.count('start')).toBe(0);
      // Gone with it: what a start would have needed.
      expect((await world.knex('executions').first()).sealed).toBeNull();
    });

    it('have to come in time', async () => {
      const created = await world.created();
      world.clock.time += 4 * HOUR;
      const late = await world.decide(created, DIEGO).expect(409);
      expect(late.body.error.message).toMatch(/expired/);
      expect((await world.read(created)).execution.status).toBe('expired');
      expect((await world.audit()).map(({ event }) => event)).toContain(
        'approvalExpired',
      );
    });

    it('last from when they were given, and no longer', async () => {
      const created = await world.created();
      world.clock.time += 3 * HOUR;
      await world.decide(created, DIEGO).expect(200);
      world.clock.time += 3 * HOUR;
      expect((await world.read(created)).execution.status).toBe('requested');
      world.clock.time += HOUR;
      const late = await world.start(created).expect(409);
      expect(late.body.error.message).toMatch(/expired/);
      expect(world.provider.count('start')).toBe(0);
    });

    it('expire by themselves, once, whoever looks', async () => {
      const created = await world.created();
      world.clock.time += 4 * HOUR;
      await Promise.all([
        world.launching.expiry.run(),
        world.launching.expiry.run(),
      ]);
      expect((await world.read(created)).execution.status).toBe('expired');
      const events = (await world.audit()).map(({ event }) => event);
      expect(events.filter(event => event === 'approvalExpired')).toHaveLength(
        1,
      );
    });

    it('are asked of those who can give them', async () => {
      const created = await world.created();
      const inbox = async (personRef: string) => {
        const query = world.knex('executions').select('id');
        whereAwaitingApprovalOf({
          database: world.knex,
          query,
          personRef,
          memberOf: GROUPS[personRef],
          now: world.clock.now(),
        });
        return (await query).length;
      };
      expect(await inbox(AMARA)).toBe(0);
      expect(await inbox(BEN)).toBe(0);
      expect(await inbox(DIEGO)).toBe(1);
      world.clock.time += 4 * HOUR;
      expect(await inbox(DIEGO)).toBe(0);
      world.clock.time -= 4 * HOUR;
      await world.decide(created, DIEGO).expect(200);
      expect(await inbox(CARLA)).toBe(0);
    });

    it('are not for who cannot see the entity', async () => {
      const created = await world.created();
      await world.decide(created, ROBIN).expect(404);
    });
  });
}
