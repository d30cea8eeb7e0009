import { randomUUID } from 'node:crypto';
import { OnCallAction } from '@opsready/backstage-plugin-oncall-common';
import {
  BackendProcess,
  eventually,
  hasPostgres,
  isThrottle,
  readerOf,
} from './__testUtils__';
import {
  declareIncident,
  ENTITIES,
  oncallConfig,
  OnCallWorld,
  rosterOf,
  sendPage,
  startedAtAws,
} from './__testUtils__/oncall';

jest.setTimeout(400_000);

const EVERY_SECONDS = 5;
const PAGE = 'ssm-contacts:StartEngagement';
const DECLARE = 'ssm-incidents:StartIncident';
/** By which Incident Manager is asked what it has. */
const LOOK_UP = ['ssm-contacts:ListEngagements', 'ssm-incidents:ListIncident*'];

/** Pages and incidents by the moment at which the backend dies; each is the title that the sandboxes have it by. */
const MOMENTS = {
  pagerDuty: {
    lostAnswer: 'PagerDuty pages, and its answer is lost',
    beforeArrival: 'The incident has not come to PagerDuty',
    beforeAnswer: 'PagerDuty pages, and has not answered',
  },
  incidentManager: {
    pageBeforeArrival: 'The page has not come to Incident Manager',
    declareBeforeArrival: 'The incident has not come to Incident Manager',
    pageBeforeAnswer: 'Incident Manager pages, and has not answered',
    declareBeforeAnswer: 'Incident Manager has the incident, unanswered',
    pageLostAnswer: 'Incident Manager pages, and its answer is lost',
    declareLostAnswer: 'Incident Manager has the incident, its answer is lost',
  },
};

const described = hasPostgres ? describe : describe.skip;

described('two backends that read rosters and page, of which one dies', () => {
  let world: OnCallWorld;
  let first: BackendProcess;
  let second: BackendProcess;
  /** As the first one signs its leases. */
  let firstReplica: string;

  beforeAll(async () => {
    world = await OnCallWorld.start('crash');
    // Long enough under a lease to be seen with it.
    await world.pagerDuty.slowDown('listOnCalls', 1_500);
    first = await start('first');
    firstReplica = await eventually(async () => {
      const [lease] = await world.database.oncall('source_leases');
      return lease.replica;
    });
    await world.pagerDuty.recover();
    second = await start('second');
  });

  afterAll(() => world?.stop());

  function start(name: string): Promise<BackendProcess> {
    const { collection, ...oncall } = oncallConfig();
    return world.backend({
      name,
      // With fewer hands than targets, both must help.
      oncall: {
        ...oncall,
        collection: { ...Object(collection), concurrency: 1 },
      },
    });
  }

  async function rosterIds(backend: BackendProcess) {
    const priya = await backend.as('priya');
    return eventually(async () => {
      const payments = await rosterOf(priya, ENTITIES.payments);
      const platform = await rosterOf(priya, ENTITIES.platform);
      return { payments: payments.rosterId, platform: platform.rosterId };
    });
  }

  /** How often each title is at the providers. */
  async function sentTimes(): Promise<Map<string, number>> {
    const { engagements, incidents } = await startedAtAws(world.sandbox.url);
    const titles = [
      ...(await world.pagerDuty.incidents()).map(({ title }) => title),
      ...engagements
        .filter(({ incidentArn }) => !incidentArn)
        .map(({ subject }) => subject),
      ...incidents.map(({ title }) => title),
    ];
    const times = new Map<string, number>();
    for (const title of titles) {
      times.set(title, (times.get(title) ?? 0) + 1);
    }
    return times;
  }

  async function statuses(): Promise<Record<string, string>> {
    const rows = await world.database
      .oncall('actions')
      .select('title', 'status');
    return Object.fromEntries(rows.map(({ title, status }) => [title, status]));
  }

  it('share what there is to read, within the limits of each provider', async () => {
    const isContacts = ({ service }: { service: string }) =>
      service === 'ssm-contacts';
    await eventually(async () => {
      const calls = (await world.aws.calls()).filter(isContacts);
      expect(new Set(calls.map(readerOf))).toEqual(
        new Set(['first', 'second']),
      );
      const targets = await world.database
        .oncall('source_targets')
        .whereNull('last_success_at');
      expect(targets).toEqual([]);
    });
    const awsCalls = await world.aws.calls();
    expect(
      awsCalls.filter(isContacts).filter(({ error }) => isThrottle(error)),
    ).toEqual([]);
    const pagerDutyCalls = await world.pagerDuty.calls();
    expect(pagerDutyCalls.filter(({ status }) => status !== 200)).toEqual([]);
    // Once in a cycle, whoever reads: not more often than cycles began.
    const reads = await world.pagerDuty.calls('listEscalationPolicies');
    const seconds =
      (Date.parse(reads.at(-1)!.time) - Date.parse(reads[0].time)) / 1_000;
    expect(reads.length).toBeLessThanOrEqual(seconds / EVERY_SECONDS + 2);
  });

  it('make one of what is asked of both at the same time under one key', async () => {
    const { payments, platform } = await rosterIds(first);
    const pageKey = randomUUID();
    const declareKey = randomUUID();
    const both = [first, second, first, second];
    const pages = await Promise.all(
      both.map(async backend =>
        sendPage(await backend.as('amara'), ENTITIES.payments, {
          rosterId: payments,
          subject: 'Paged at both',
          requestKey: pageKey,
        }),
      ),
    );
    const incidents = await Promise.all(
      both.map(async backend =>
        declareIncident(await backend.as('priya'), ENTITIES.platform, {
          rosterId: platform,
          title: 'Declared at both',
          requestKey: declareKey,
        }),
      ),
    );
    for (const answers of [pages, incidents]) {
      expect(answers.map(({ status }) => status).sort()).toEqual([
        200, 200, 200, 201,
      ]);
      expect(new Set(answers.map(({ body }) => body.actionId)).size).toBe(1);
    }
    await eventually(async () =>
      expect(await statuses()).toEqual({
        'Paged at both': 'done',
        'Declared at both': 'done',
      }),
    );
    const times = await sentTimes();
    expect(times.get('Paged at both')).toBe(1);
    expect(times.get('Declared at both')).toBe(1);
  });

  const submitting = (...titles: string[]) =>
    eventually(async () => {
      const now = await statuses();
      expect(titles.map(title => now[title])).toEqual(
        titles.map(() => 'submitting'),
      );
    });

  const arrived = (...titles: string[]) =>
    eventually(async () => {
      const times = await sentTimes();
      expect(titles.map(title => times.get(title))).toEqual(
        titles.map(() => 1),
      );
    });

  /** Everything but the first is on its way, each where only the end of the process, or another look, goes on. */
  async function bringAbout() {
    const { pagerDuty, aws } = world;
    const [amara, priya] = [await first.as('amara'), await first.as('priya')];
    const { payments, platform } = await rosterIds(first);
    const { pagerDuty: pd, incidentManager: im } = MOMENTS;
    const atPagerDuty = {
      page: (subject: string) =>
        sendPage(amara, ENTITIES.payments, { rosterId: payments, subject }),
      declare: (title: string) =>
        declareIncident(amara, ENTITIES.payments, {
          rosterId: payments,
          title,
        }),
    };
    const atAws = {
      page: (subject: string) =>
        sendPage(priya, ENTITIES.platform, { rosterId: platform, subject }),
      declare: (title: string) =>
        declareIncident(priya, ENTITIES.platform, {
          rosterId: platform,
          title,
        }),
    };
    // They are never answered: they end with the process.
    const begin = (sending: Promise<unknown>) => {
      sending.catch(() => {});
    };

    await pagerDuty.fail('createIncident', 'lostAnswer', 1);
    const lost = await atPagerDuty.page(pd.lostAnswer);
    expect(lost).toMatchObject({ status: 201, body: { status: 'done' } });

    // Nothing is let go before the end: AWS is asked again by itself where it takes long.
    for (const action of LOOK_UP) {
      await aws.hold(action, 'request');
    }
    await aws.loseAnswers(PAGE, 1_000);
    await aws.loseAnswers(DECLARE, 1_000);
    begin(atAws.page(im.pageLostAnswer));
    begin(atAws.declare(im.declareLostAnswer));
    await arrived(im.pageLostAnswer, im.declareLostAnswer);

    await aws.hold(PAGE, 'answer');
    await aws.hold(DECLARE, 'answer');
    begin(atAws.page(im.pageBeforeAnswer));
    begin(atAws.declare(im.declareBeforeAnswer));
    await arrived(im.pageBeforeAnswer, im.declareBeforeAnswer);

    await aws.hold(PAGE, 'request');
    await aws.hold(DECLARE, 'request');
    begin(atAws.page(im.pageBeforeArrival));
    begin(atAws.declare(im.declareBeforeArrival));
    await submitting(im.pageBeforeArrival, im.declareBeforeArrival);

    await pagerDuty.hold('createIncident', 'answer');
    begin(atPagerDuty.page(pd.beforeAnswer));
    await arrived(pd.beforeAnswer);
    await pagerDuty.hold('createIncident', 'request');
    begin(atPagerDuty.declare(pd.beforeArrival));
    await submitting(pd.beforeArrival);
  }

  /** The first one is in the middle of reading a provider, whose target that is. */
  async function reading(): Promise<string> {
    await world.pagerDuty.slowDown('listOnCalls', 2_500);
    await world.aws.slowDown('ssm-contacts:ListContacts', 2_500);
    return eventually(async () => {
      const lease = await world.database
        .oncall('source_leases')
        .where('replica', firstReplica)
        .whereRaw(`target_id similar to '(pagerduty|incident-manager)/%'`)
        .first();
      expect(lease).toBeDefined();
      return lease.target_id;
    });
  }

  /** Everything that was read and is still there. */
  async function whatIsKnown() {
    const rows = (table: string, ...columns: string[]) =>
      world.database
        .oncall(table)
        .whereNull('gone_at')
        .orderBy('id')
        .select('id', ...columns);
    return {
      rosters: await rows('rosters', 'title', 'levels', 'problems'),
      schedules: await rows('schedules', 'title', 'rotations', 'incomplete'),
      people: await rows('people', 'name', 'user_ref', 'channels', 'reachable'),
    };
  }

  it('lose nothing, and send nothing twice, where one is killed while it reads and sends', async () => {
    const known = await whatIsKnown();
    await bringAbout();
    const wasRead = await reading();
    await first.kill();
    const before = await statuses();
    const { pagerDuty: pd, incidentManager: im } = MOMENTS;
    // What PagerDuty has may be found while the others are brought about.
    const onTheirWay = [pd.beforeArrival, ...Object.values(im)];
    expect(onTheirWay.map(title => [title, before[title]])).toEqual(
      onTheirWay.map(title => [title, 'submitting']),
    );
    await world.aws.noLatency();
    await world.aws.noOutage();
    await world.pagerDuty.recover();

    // The reading goes on with the other one.
    const diedAt = (await world.aws.now()).toISOString();
    await eventually(async () => {
      const target = await world.database
        .oncall('source_targets')
        .whereRaw(`source_id || '/' || target_id = ?`, [wasRead])
        .first();
      expect(target.last_success_at > diedAt).toBe(true);
    });
    expect(await whatIsKnown()).toEqual(known);

    // What was on its way is settled by the other one.
    const expected = [...Object.values(pd), ...Object.values(im)];
    await eventually(async () => {
      const now = await statuses();
      expect(expected.map(title => [title, now[title]])).toEqual(
        expected.map(title => [title, 'done']),
      );
    });
    const times = await sentTimes();
    expect(expected.map(title => [title, times.get(title)])).toEqual(
      expected.map(title => [title, 1]),
    );
  });

  it('tell of each what became of it, to who may read it', async () => {
    const priya = await second.as('priya');
    const { body } = await priya.get<{ items: OnCallAction[] }>(
      `oncall/entities/${ENTITIES.platform}/pages`,
    );
    expect(body.items.map(({ status }) => status)).toEqual([
      'done',
      'done',
      'done',
    ]);
    const audit = await priya.get('oncall/audit?limit=200');
    const events = audit.body.items.map(({ event }: any) => event);
    const count = (event: string) =>
      events.filter((one: string) => one === event).length;
    expect([count('pageRequested'), count('pageSent')]).toEqual([6, 6]);
    expect([count('incidentRequested'), count('incidentDeclared')]).toEqual([
      5, 5,
    ]);
  });
});
