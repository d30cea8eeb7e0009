import { EntityRoster } from '@opsready/backstage-plugin-oncall-common';
import {
  BackendProcess,
  eventually,
  hasPostgres,
  Person,
} from './__testUtils__';
import {
  answering,
  clockChangeAfter,
  ENTITIES,
  handOffAfter,
  onCall,
  oncallConfig,
  OnCallWorld,
  rosterOf,
  sendPage,
  sundayNights,
  turnAt,
  withoutOverrides,
} from './__testUtils__/oncall';
import { entitiesAreIn } from './__testUtils__/runbooks';

jest.setTimeout(300_000);

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Who takes turns in payments, and at whose telephone it rings where they do not answer. */
const PAYMENTS = ['Amara Okafor', 'Luca Rossi', 'Sofia Marin'];
const PAYMENTS_BACKUP = ['Jonas Weber', 'Aiko Tanaka', 'Mara Lindqvist'];
const PEOPLE = [
  'amara',
  'luca',
  'sofia',
  'mara',
  'noor',
  'diego',
  'elif',
  'robin',
];
const PLATFORM = ['Priya Nair', 'Tomas Berg', 'Ines Moreau'];

const described = hasPostgres ? describe : describe.skip;

described('the on-call stories of the demo company', () => {
  let world: OnCallWorld;
  let backend: BackendProcess;
  let startedAt: number;
  /** A Wednesday, eleven days before clocks change. */
  let today: number;
  let change: number;

  beforeAll(async () => {
    world = await OnCallWorld.start('stories');
    startedAt = (await world.aws.now()).getTime();
    change = clockChangeAfter(startedAt, 12);
    today = change - 11 * DAY_MS + 11 * 60 * MINUTE_MS;
    await withoutOverrides(world.sandbox.url);
    await world.moveTo(today);
    backend = await world.backend({
      name: 'portal',
      // After the first time PagerDuty is read only because somebody looks, or pages.
      oncall: oncallConfig({ pagerduty: 7_200, 'incident-manager': 7_200 }),
    });
    // What is read before the catalog has its people matches nobody until it is read again.
    await entitiesAreIn(
      backend,
      PEOPLE.map(name => `user:default/${name}`),
    );
    await everythingIsRead(await backend.as('priya'));
    await world.readAll('pagerduty', 'incident-manager');
    await everythingIsRead(await backend.as('priya'));
  });

  afterAll(() => world?.stop());

  const as = (name: string) => backend.as(name);
  const payments = async () => rosterOf(await as('amara'), ENTITIES.payments);
  const inTurn = (names: string[], turn: number) =>
    names[((turn % names.length) + names.length) % names.length];
  const pass = (minutes: number) => world.pass(minutes);

  /** What somebody sees once it has been read again because they look. */
  async function lookUntil(
    check: (roster: EntityRoster) => void | Promise<void>,
  ): Promise<EntityRoster> {
    return eventually(
      async () => {
        const roster = await payments();
        await check(roster);
        return roster;
      },
      { timeoutMs: 45_000 },
    );
  }

  it('payments: who has this week answers, who has the next one stands behind', async () => {
    const roster = await payments();
    expect(roster).toMatchObject({
      title: 'Payments',
      provider: { id: 'pagerduty' },
      environment: 'production',
      reason: { kind: 'annotation' },
      answers: { level: 1 },
      coverage: { state: 'covered', people: 3 },
    });
    expect(answering(roster)).toEqual([inTurn(PAYMENTS, turnAt(today))]);
    const [primary, backup] = roster.levels;
    expect(primary).toMatchObject({
      delayMinutes: 10,
      now: [
        {
          until: new Date(handOffAfter(today)).toISOString(),
          responder: { matched: true, reachable: true },
        },
      ],
      next: [
        { responder: { name: inTurn(PAYMENTS, turnAt(handOffAfter(today))) } },
      ],
    });
    expect(backup.now.map(({ responder }) => responder.name)).toEqual([
      inTurn(PAYMENTS_BACKUP, turnAt(today)),
    ]);
    expect(roster.coverage.levels[0]).toMatchObject({
      percent: 100,
      gapCount: 0,
      backedUpPercent: 100,
    });
  });

  it('checkout: nobody on level 1, which is said above the one who stands in', async () => {
    const mara = await as('mara');
    const roster = await rosterOf(mara, ENTITIES.checkout);
    expect(answering(roster)).toEqual(['Mara Lindqvist']);
    expect(roster).toMatchObject({
      reason: { kind: 'ownerAnnotation', viaRef: 'group:default/checkout' },
      answers: { level: 2, standIn: expect.stringMatching(/level 1/i) },
      levels: [
        { level: 1, now: [] },
        { level: 2, now: [{ source: 'permanent' }] },
        { level: 3 },
      ],
    });
    expect(roster.coverage.findings.map(({ code }) => code)).toContain(
      'emptyLevel',
    );
    const { body } = await mara.get('oncall/rosters?state=levelEmptyNow');
    expect(body.items).toMatchObject([{ title: 'Checkout' }]);
    expect(body.totals).toMatchObject({ emptyNow: 1 });
  });

  it('platform: the turn of Incident Manager, and the agency behind it', async () => {
    const roster = await rosterOf(await as('priya'), ENTITIES.platform);
    expect(roster).toMatchObject({
      provider: { id: 'incident-manager' },
      levels: [{ delayMinutes: 10 }, { now: [{ source: 'permanent' }] }],
    });
    expect(answering(roster)).toEqual([
      inTurn(PLATFORM, turnAt(today) - turnAt(startedAt)),
    ]);
    expect(roster.levels[1].now[0].responder).toMatchObject({
      name: 'Nils Aalto',
      matched: false,
    });
  });

  it('logistics: gaps on Sunday nights, of other lengths in the night in which clocks change', async () => {
    const diego = await as('diego');
    const roster = await rosterOf(diego, ENTITIES.logistics);
    const { coverage, rosterId } = roster;
    const nights = sundayNights(
      Date.parse(coverage.from),
      Date.parse(coverage.to),
    ).map(night => ({ level: 1, ...night }));
    expect(nights).toHaveLength(4);
    expect(coverage).toMatchObject({
      state: 'gaps',
      requirement: '24x7',
      levels: [
        { level: 1, gapCount: 4, gaps: nights },
        { level: 2, gapCount: 0 },
      ],
      nextGap: nights[0],
    });
    const thatNight = nights.find(
      ({ from, to }) => Date.parse(from) < change && change < Date.parse(to),
    );
    expect(thatNight?.minutes).not.toBe(180);
    expect(
      nights.filter(night => night !== thatNight).map(({ minutes }) => minutes),
    ).toEqual([180, 180, 180]);

    const query = new URLSearchParams({
      from: new Date(change - DAY_MS).toISOString(),
      to: new Date(change + DAY_MS).toISOString(),
    });
    const { body } = await diego.get(
      `oncall/rosters/${rosterId}/calendar?${query}`,
    );
    expect(body).toMatchObject({ state: 'gaps', gaps: [thatNight] });
    for (const { from, to } of body.shifts.filter(
      ({ level }: { level: number }) => level === 1,
    )) {
      expect(from >= thatNight!.to || to <= thatNight!.from).toBe(true);
    }
    const worst = await diego.get('oncall/rosters?order=worst');
    expect(worst.body.items.slice(0, 2)).toMatchObject([
      // Its first level is empty all the time.
      { title: 'Checkout' },
      { title: 'Logistics', nextGap: nights[0] },
    ]);
  });

  it('data: a rotation of one, who is on call all the time', async () => {
    const noor = await as('noor');
    const roster = await rosterOf(noor, ENTITIES.data);
    expect(answering(roster)).toEqual(['Noor Haddad']);
    expect(roster.coverage.findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['rotationOfOne', 'overloaded']),
    );
    const { body } = await noor.get('oncall/people?state=overloaded');
    expect(body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          percent: 100,
          overloaded: true,
          responder: expect.objectContaining({ userRef: 'user:default/noor' }),
        }),
      ]),
    );
  });

  it('web: an annotation that names nothing says so, and what to write', async () => {
    expect(await onCall(await as('elif'), ENTITIES.web)).toMatchObject({
      rosters: [],
      unmatched: [
        {
          annotation: 'opsready.io/oncall',
          entry: 'pagerduty:PGONE99',
          message: expect.stringContaining('PGONE99'),
        },
      ],
    });
  });

  it('shows a contractor the rosters of one system', async () => {
    const robin = await as('robin');
    const { body } = await robin.get('oncall/rosters');
    expect(body).toMatchObject({
      totalItems: 1,
      totals: { rosters: 1, withGaps: 1 },
      items: [{ title: 'Logistics' }],
    });
    const hidden = `oncall/entities/${ENTITIES.payments}/oncall`;
    expect((await robin.get(hidden)).status).toBe(404);
  });

  it('shows an override that was made at PagerDuty to who looks within two minutes', async () => {
    const before = await payments();
    await world.pagerDuty.standIn('PSPAY01', 'PUMARA', await world.aws.now());
    await pass(1.5);
    expect(
      (await onCall(await as('amara'), ENTITIES.payments)).refreshing,
    ).toBe(true);
    const after = await lookUntil(({ freshness, answers }) => {
      expect(answering({ answers })).toEqual(['Mara Lindqvist']);
      // Who answers is known somewhat before the read has ended.
      expect(freshness.readAt! > before.freshness.readAt!).toBe(true);
    });
    expect(after.answers.people[0].source).toBe('override');
    expect(after.freshness.state).toBe('current');
  });

  it('pages who came in by an override right before', async () => {
    const amara = await as('amara');
    const { rosterId } = await payments();
    await world.pagerDuty.standIn('PSPAY01', 'PUAIKO', await world.aws.now());
    const { status, body } = await sendPage(amara, ENTITIES.payments, {
      rosterId,
      subject: 'The override counts',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'done', reached: ['Aiko Tanaka'] });
    const sent = await world.pagerDuty.incidents();
    expect(
      sent.filter(({ title }) => title === 'The override counts'),
    ).toMatchObject([
      { assigneeIds: ['PUAIKO'], from: 'amara@parcelwise.example' },
    ]);
  });

  it('keeps what it knows, with its age, where PagerDuty refuses the token, and goes on elsewhere', async () => {
    const priya = await as('priya');
    const before = await payments();
    const calendar = async () => {
      const path = `oncall/rosters/${before.rosterId}/calendar`;
      return (await priya.get(path)).body.shifts.length;
    };
    const shifts = await calendar();
    await world.pagerDuty.refuse('pd-sandbox-read-key');
    await pass(3);
    const denied = await lookUntil(roster =>
      expect(roster.freshness.state).toBe('denied'),
    );
    expect(denied.freshness.message).toMatch(/PagerDuty/);
    expect(
      denied.freshness.readAt! < (await world.aws.now()).toISOString(),
    ).toBe(true);
    expect(denied.levels).toEqual(before.levels);
    expect(answering(denied)).toEqual(answering(before));
    expect(denied.coverage.state).toBe('covered');
    expect(await calendar()).toBe(shifts);
    await eventually(async () => {
      const platform = await rosterOf(priya, ENTITIES.platform);
      expect(platform.freshness.state).toBe('current');
      expect(platform.freshness.readAt! > denied.freshness.readAt!).toBe(true);
    });
    await world.pagerDuty.recover();
    await pass(2);
    await lookUntil(roster => expect(roster.freshness.state).toBe('current'));
  });

  it('says that PagerDuty takes no more calls, and reads on when it does', async () => {
    const before = await payments();
    await world.pagerDuty.throttle(6);
    await pass(2);
    const held = await lookUntil(roster =>
      expect(roster.freshness.state).toBe('failed'),
    );
    expect(held.freshness).toMatchObject({
      readAt: before.freshness.readAt,
      message: expect.stringMatching(/limit|calls/i),
    });
    expect(answering(held)).toEqual(answering(before));
    await world.pagerDuty.recover();
    await lookUntil(async roster => {
      await pass(2);
      expect(roster.freshness.state).toBe('current');
    });
  });

  it('knows nothing about coverage where PagerDuty shows a part only: that is no gap', async () => {
    const priya = await as('priya');
    await world.pagerDuty.truncate(1);
    await pass(2);
    const cut = await lookUntil(roster =>
      expect(roster.coverage.state).toBe('unknown'),
    );
    expect(cut.coverage.levels).toEqual([]);
    expect(cut.coverage.reason).toMatch(/PagerDuty/);
    const { body } = await priya.get(`oncall/rosters/${cut.rosterId}/calendar`);
    expect(body).toMatchObject({ state: 'unknown', gaps: [] });
    const gaps = await priya.get('oncall/rosters?state=gap');
    expect(gaps.body.items.map(({ title }: any) => title)).not.toContain(
      'Payments',
    );
    await world.pagerDuty.recover();
    await pass(2);
    await lookUntil(roster => expect(roster.coverage.state).toBe('covered'));
  });

  it('tells readiness, which judges who answers without asking any provider', async () => {
    const priya = await as('priya');
    const outcomes = async (entity: string) => {
      const { body } = await priya.get(`readiness/entities/${entity}`);
      return Object.fromEntries(
        body.checks.map(({ checkId, outcome }: any) => [checkId, outcome]),
      );
    };
    await world.readiness();
    await eventually(async () => {
      expect(await outcomes(ENTITIES.payments)).toMatchObject({
        'has-somebody-on-call': 'pass',
        'on-call-hours-are-covered': 'pass',
        'on-call-has-enough-people': 'pass',
        'on-call-load-is-shared': 'pass',
        'on-call-has-backup': 'pass',
        'escalates-in-stages': 'pass',
        'last-stage-is-another-person': 'pass',
        'incident-roles-are-filled': 'pass',
        'contacts-have-two-channels': 'pass',
        'has-incident-plan': 'pass',
        'accounts-have-support-plan': 'pass',
      });
      expect(await outcomes(ENTITIES.checkout)).toMatchObject({
        'has-somebody-on-call': 'pass',
        'on-call-hours-are-covered': 'fail',
      });
      expect(await outcomes(ENTITIES.data)).toMatchObject({
        'on-call-has-enough-people': 'fail',
        'on-call-load-is-shared': 'fail',
        'on-call-has-backup': 'fail',
      });
      expect(await outcomes(ENTITIES.web)).toMatchObject({
        'has-somebody-on-call': 'fail',
        'on-call-hours-are-covered': 'notApplicable',
      });
    });
  });

  it('hands off by the clock alone while the providers are down', async () => {
    const priya = await as('priya');
    const handOff = handOffAfter((await world.aws.now()).getTime());
    await world.pagerDuty.fail('*');
    await world.aws.unavailable('ssm-contacts:*');
    const readAt = (await payments()).freshness.readAt;

    await world.moveTo(handOff - MINUTE_MS);
    expect(answering(await payments())).toEqual([
      inTurn(PAYMENTS, turnAt(handOff) - 1),
    ]);
    await world.moveTo(handOff + MINUTE_MS);
    const after = await payments();
    expect(answering(after)).toEqual([inTurn(PAYMENTS, turnAt(handOff))]);
    expect(after.freshness.readAt).toBe(readAt);
    expect(answering(await rosterOf(priya, ENTITIES.platform))).toEqual([
      inTurn(PLATFORM, turnAt(handOff) - turnAt(startedAt)),
    ]);
    const failed = await lookUntil(roster =>
      expect(roster.freshness.state).toBe('failed'),
    );
    expect(failed.freshness.readAt).toBe(readAt);
    // The portal is told the difference between old and wrong, and goes on.
    expect(failed.answers).toEqual(after.answers);
    await world.pagerDuty.recover();
    await world.aws.noOutage();
  });
});

async function everythingIsRead(person: Person): Promise<void> {
  const { web, ...withRosters } = ENTITIES;
  await eventually(async () => {
    for (const entity of Object.values(withRosters)) {
      const { freshness, answers, coverage } = await rosterOf(person, entity);
      expect({ entity, freshness }).toMatchObject({
        freshness: { state: 'current' },
      });
      expect(answers.people).not.toEqual([]);
      expect(coverage.state).not.toBe('unknown');
    }
    expect((await onCall(person, web)).unmatched).not.toEqual([]);
  });
}
