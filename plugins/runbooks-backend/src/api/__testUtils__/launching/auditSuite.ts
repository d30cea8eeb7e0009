// A part of launching.test.ts, in a file of its own.
/* eslint jest/no-export: "off" */
import { retainRecord } from '@opsready/backstage-plugin-opsready-node';
import { auditLog } from '../../../audit/AuditLog';
import { runbookEntityConditions } from '../../../authorization';
import { AMARA, BEN, DIEGO, OTHER, PAYMENTS, ROBIN, SHOP } from './company';
import { LaunchWorld } from './LaunchWorld';
import { conditional, DENY } from './TestPeople';

const DAY = 24 * 60 * 60 * 1000;

export function auditSuite(given: () => LaunchWorld): void {
  describe('the record', () => {
    let world: LaunchWorld;
    beforeEach(async () => {
      world = given();
      const at = (days: number) => new Date(world.clock.time - days * DAY);
      await auditLog.record(
        world.knex,
        {
          at: at(3),
          event: 'requested',
          actor: AMARA,
          entityRef: SHOP,
          executionId: 'one',
          runbookId: 'restart-id',
          planHash: 'p',
          parameters: [{ name: 'Cluster', value: 'shop' }],
        },
        {
          at: at(2),
          event: 'approved',
          actor: DIEGO,
          entityRef: SHOP,
          executionId: 'one',
          detail: '=HYPERLINK("http://evil")',
        },
        {
          at: at(1),
          event: 'requested',
          actor: BEN,
          entityRef: OTHER,
          executionId: 'two',
          detail: 'a "quoted", line\nand another',
        },
        { at: at(0), event: 'finished', detail: 'from outside' },
      );
    });

    const listed = async (query = '', by = AMARA) => {
      const { body } = await world.send('get', `/audit${query}`, { by });
      expect(body).not.toHaveProperty('error');
      expect(body.totalItems).toBe(body.items.length);
      return body.items.map(
        ({ event, entityRef }: { event: string; entityRef?: string }) =>
          `${event} ${entityRef ?? ''}`.trim(),
      );
    };

    it('is shown newest first, and filtered', async () => {
      expect(await listed()).toEqual([
        'finished',
        `requested ${OTHER}`,
        `approved ${SHOP}`,
        `requested ${SHOP}`,
      ]);
      expect(await listed(`?actor=${DIEGO}`)).toEqual([`approved ${SHOP}`]);
      expect(await listed('?executionId=two')).toEqual([`requested ${OTHER}`]);
      expect(await listed('?runbookId=restart-id')).toEqual([
        `requested ${SHOP}`,
      ]);
      expect(await listed(`?entityRef=${OTHER}`)).toEqual([
        `requested ${OTHER}`,
      ]);
      const day = (ago: number) =>
        encodeURIComponent(
          new Date(world.clock.time - ago * DAY).toISOString(),
        );
      expect(await listed(`?since=${day(2)}&until=${day(1)}`)).toEqual([
        `approved ${SHOP}`,
      ]);
    });

    it('is cut to what the caller may see', async () => {
      expect(await listed('', ROBIN)).toEqual([]);
      world.people.readable.set(AMARA, new Set([OTHER]));
      expect(await listed()).toEqual([`requested ${OTHER}`]);
      world.people.readable.clear();
      world.people.decisions.set(
        'runbooks.audit.read',
        conditional(
          runbookEntityConditions.isEntityOwner({ claims: [PAYMENTS] }),
        ),
      );
      expect(await listed()).toEqual([`approved ${SHOP}`, `requested ${SHOP}`]);
      world.people.decisions.set('runbooks.audit.read', DENY);
      await world.send('get', '/audit').expect(403);
      await world.send('get', '/audit?format=csv').expect(403);
    });

    it('is exported as a file that runs nothing', async () => {
      const answer = await world.send('get', '/audit?format=csv').expect(200);
      expect(answer.headers['content-type']).toMatch('text/csv');
      expect(answer.headers['content-disposition']).toMatch('attachment');
      const { text } = answer;
      expect(text.split('\r\n')).toHaveLength(6);
      expect(text).toContain(`,"'=HYPERLINK(""http://evil"")"\r\n`);
      expect(text).toContain(`,"a ""quoted"", line\nand another"\r\n`);
      expect(text).toContain(',Cluster=shop,');
    });

    it('is exported a part at a time, to the end', async () => {
      const many = Array.from({ length: 1_200 }, (_, index) => ({
        at: world.clock.now(),
        event: 'finished' as const,
        entityRef: SHOP,
        detail: `number ${index}`,
      }));
      for (let from = 0; from < many.length; from += 100) {
        await auditLog.record(world.knex, ...many.slice(from, from + 100));
      }
      const { text } = await world
        .send('get', '/audit?format=csv&limit=10000')
        .expect(200);
      const numbers = [...text.matchAll(/number (\d+)/g)].map(([, n]) =>
        Number(n),
      );
      expect(numbers).toHaveLength(1_200);
      expect(new Set(numbers).size).toBe(1_200);
      const few = await world.send('get', '/audit?format=csv&limit=3&offset=1');
      expect(few.text.trim().split('\r\n')).toHaveLength(4);
    });

    it('is kept as long as config says', async () => {
      await retainRecord({
        database: world.knex,
        table: 'audit_entries',
        clock: world.clock,
        keepMs: 2.5 * DAY,
        signal: new AbortController().signal,
      });
      expect(await listed()).toEqual([
        'finished',
        `requested ${OTHER}`,
        `approved ${SHOP}`,
      ]);
    });
  });
}
