import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { Sandbox, startSandbox } from '@opsready/aws-sandbox';
import {
  BackendProcess,
  eventually,
  groupBy,
  hasPostgres,
  isThrottle,
  mostOverBudget,
  portalConfig,
  readerOf,
  SandboxControl,
  TestDatabase,
} from './__testUtils__';

jest.setTimeout(480_000);

/** Of GetFindings, as the plugin budgets it: calls a second in the long run, and at once after a pause. */
const BUDGET = { perSecond: 2.5, burst: 5 };

/** How often each source is to be read. */
const EVERY_SECONDS = 8;

/** More than one page of them. */
const NEW_FINDINGS = 350;

const described = hasPostgres ? describe : describe.skip;

described('two backends on one PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opsready-replicas-'));
  const clockFile = join(folder, 'clock.json');
  const backends: BackendProcess[] = [];
  let sandbox: Sandbox;
  let control: SandboxControl;
  let shared: TestDatabase;
  let other: TestDatabase;

  beforeAll(async () => {
    sandbox = await startSandbox({ clockFile });
    control = new SandboxControl(sandbox.url);
    shared = await TestDatabase.create();
    other = await TestDatabase.create();
    // One after the other: Backstage's plugins do not expect two to make their tables at once.
    // Each reads one account and Region at a time: with fewer hands than targets, both must help.
    await start('first', shared, { concurrency: 1 });
    await start('second', shared, { concurrency: 1 });
  });

  afterAll(async () => {
    await Promise.all(backends.map(backend => backend.stop()));
    await shared?.drop();
    await other?.drop();
    await sandbox?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(
    name: string,
    database: TestDatabase,
    collection?: JsonObject,
  ) {
    const backend = await BackendProcess.start({
      name,
      folder,
      sandboxUrl: sandbox.url,
      config: portalConfig({
        database: database.config(),
        clockFile,
        everySeconds: EVERY_SECONDS,
        collection,
      }),
    });
    backends.push(backend);
    return backend;
  }

  it('share the targets, and stay within the budget of each together', async () => {
    const runs = () => shared.readiness('collection_runs');

    // Both have read, and each target was read three times by each collector.
    await eventually(
      async () => {
        const done = await runs()
          .whereIn('status', ['succeeded', 'failed'])
          .groupBy('collector_id', 'target_id')
          .count('* as times');
        expect(done).toHaveLength(18);
        for (const { times } of done) {
          expect(Number(times)).toBeGreaterThanOrEqual(3);
        }
        const readers = await runs()
          .whereNot('collector_id', 'catalog')
          .distinct()
          .pluck('replica');
        expect(readers).toHaveLength(2);
      },
      { timeoutMs: 120_000 },
    );
    const calls = await control.calls();

    // Both are seen by AWS.
    const seen = new Set(calls.map(readerOf));
    expect(seen).toEqual(new Set(['first', 'second']));

    // Nobody was held up by AWS, and nobody came close.
    expect(calls.filter(({ error }) => isThrottle(error))).toEqual([]);
    const findings = groupBy(
      calls.filter(({ operation }) => operation === 'GetFindings'),
      ({ account, region }) => `${account}/${region}`,
    );
    expect([...findings.keys()].sort()).toEqual([
      '111122223333/eu-west-1',
      '111122223333/us-east-1',
      '444455556666/eu-west-1',
    ]);
    for (const ofTarget of findings.values()) {
      expect(mostOverBudget(ofTarget, BUDGET)).toBe(0);
    }

    // No read of a target overlapped another by the same collector, and none was lost.
    const finished = await runs()
      .whereNot('status', 'running')
      .orderBy('started_at');
    expect(finished.filter(({ status }) => status === 'lost')).toEqual([]);
    const perTarget = groupBy(
      finished,
      run => `${run.collector_id} ${run.target_id}`,
    );
    const overlapping = [...perTarget.values()].flatMap(ofTarget =>
      ofTarget.filter(
        (run, index) =>
          index > 0 && run.started_at < ofTarget[index - 1].finished_at,
      ),
    );
    expect(overlapping).toEqual([]);

    // Each target is read once in a cycle: not more often than cycles began, by the schedule's own count of seconds.
    for (const ofTarget of perTarget.values()) {
      const seconds =
        (Date.parse(ofTarget.at(-1).started_at) -
          Date.parse(ofTarget[0].started_at)) /
        1_000;
      expect(ofTarget.length).toBeLessThanOrEqual(seconds / EVERY_SECONDS + 2);
    }
  });

  it('lose nothing when one is killed in mid-read', async () => {
    const place = { account: '111122223333', region: 'eu-west-1' };
    const target = `${place.account}/${place.region}`;
    const title = 'Found while one of us died';
    await Promise.all(
      Array.from({ length: NEW_FINDINGS }, (_, index) =>
        control.putFinding({
          ...place,
          severity: 'LOW',
          title,
          resourceArn: `arn:aws:sqs:eu-west-1:111122223333:new-${index}`,
        }),
      ),
    );
    await control.slowDown('securityhub:GetFindings', 700);
    await control.advance({ minutes: 31 });
    const records = () =>
      shared.readiness('records').where({
        collector_id: 'aws-security-hub',
        reader_target: target,
        title,
      });
    const runs = () =>
      shared
        .readiness('collection_runs')
        .where({ collector_id: 'aws-security-hub', target_id: target });

    // In the middle: some of what is new is stored, and the read goes on.
    const victim = await eventually(async () => {
      const run = await runs().where('status', 'running').first();
      expect(run).toBeDefined();
      const stored = await records();
      expect(stored.length).toBeGreaterThan(0);
      expect(stored.length).toBeLessThan(NEW_FINDINGS);
      const calls = await control.calls({ operation: 'GetFindings', ...place });
      const backend = backends.find(
        ({ name }) => name === readerOf(calls.at(-1)!),
      );
      return { run, stored, backend: backend! };
    });
    await victim.backend.kill();
    await control.noLatency();

    await eventually(async () => {
      const again = await runs()
        .where({ status: 'succeeded', mode: 'full' })
        .where('started_at', '>', victim.run.started_at)
        .first();
      expect(again).toBeDefined();
      expect(again.replica).not.toBe(victim.run.replica);
    });
    expect(await runs().where('id', victim.run.id)).toMatchObject([
      { status: 'lost' },
    ]);
    // What the dead one had stored was neither stored twice nor written again.
    expect(await records()).toHaveLength(NEW_FINDINGS);
    expect(await records()).toEqual(expect.arrayContaining(victim.stored));

    await start('undisturbed', other);
    await eventually(async () => {
      await everythingIsJudged(other);
      await everythingIsJudged(shared);
      expect(await whatIsKnown(shared)).toEqual(await whatIsKnown(other));
    });
  });
});

async function everythingIsJudged({ readiness }: TestDatabase) {
  for (const table of ['fact_queue', 'evaluation_queue', 'target_leases']) {
    expect(await readiness(table)).toEqual([]);
  }
  expect(
    await readiness('collection_targets')
      .whereNull('state')
      .pluck('collector_id'),
  ).toEqual([]);
  const [{ count }] = await readiness('check_results').count('* as count');
  expect(Number(count)).toBe(41);
}

/** All that was read and concluded, without what says who did it and when. */
async function whatIsKnown({ readiness }: TestDatabase) {
  const rowsOf = async (table: string, columns: string[]) => {
    const rows = await readiness(table).select(columns).orderBy(columns);
    return rows.map(row => columns.map(column => row[column]));
  };
  const results = await readiness('check_results')
    .orderBy('entity_ref')
    .select('entity_ref', 'results');
  return {
    records: await rowsOf('records', [
      'collector_id',
      'account',
      'region',
      'record_id',
      'content_hash',
    ]),
    resources: await rowsOf('resources', ['resource_id', 'type']),
    tags: await rowsOf('resource_tags', [
      'resource_id',
      'tag_key',
      'tag_value',
    ]),
    mapping: await rowsOf('resource_entities', [
      'entity_ref',
      'resource_id',
      'reason',
    ]),
    facts: await rowsOf('facts', ['entity_ref', 'collector_id', 'fact_values']),
    outcomes: results.map(row => [
      row.entity_ref,
      JSON.parse(row.results).map((result: any) => [
        result.checkId,
        result.outcome,
        result.message,
      ]),
    ]),
  };
}
