import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  ChannelKind,
  Responder,
} from '@opsready/backstage-plugin-oncall-common';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- the browser tests search in the same way
import { everyAddress } from '../../../../scripts/confidential/everyAddress.mjs';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports -- as above
import { findAddresses } from '../../../../scripts/confidential/findAddresses.mjs';
import {
  BackendProcess,
  eventually,
  hasPostgres,
  Person,
  signIn,
} from './__testUtils__';
import { everythingStored } from './__testUtils__/everythingStored';
import {
  declareIncident,
  ENTITIES,
  oncallConfig,
  OnCallWorld,
  RecordingProxy,
  rosterOf,
  sendPage,
} from './__testUtils__/oncall';

jest.setTimeout(300_000);

const REPOSITORIES = resolve(__dirname, '..', '..', 'repositories');
const PHONE_OF_AMARA = '+1-555-0111';

const described = hasPostgres ? describe : describe.skip;

described('addresses in a portal that is used', () => {
  let world: OnCallWorld;
  let aws: RecordingProxy;
  let pagerDuty: RecordingProxy;
  /** Everybody asks through it. */
  let portal: RecordingProxy;
  let backend: BackendProcess;
  let addresses: Set<string>;
  /** What was told, and to be told. */
  const revealed: string[] = [];
  const people = new Map<string, Person>();
  const as = (name: string) => people.get(name)!;
  const find = (text: string) => findAddresses(text, addresses);

  async function foundInDatabase(): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {};
    let tables = 0;
    for await (const { table, rows } of everythingStored(world.database)) {
      tables += 1;
      const here = find(rows);
      if (here.length > 0) {
        found[table] = here;
      }
    }
    expect(tables).toBeGreaterThan(50);
    return found;
  }

  beforeAll(async () => {
    world = await OnCallWorld.start('secrets');
    aws = await RecordingProxy.start(world.sandbox.url);
    pagerDuty = await RecordingProxy.start(world.pagerDutySandbox.url);
    backend = await world.backend({
      name: 'portal',
      oncall: oncallConfig(),
      urls: { sandboxUrl: aws.url, pagerDutyUrl: pagerDuty.url },
    });
    portal = await RecordingProxy.start(backend.url, { keepAnswers: true });
    const { url } = portal;
    for (const name of ['priya', 'amara', 'mara', 'diego', 'robin']) {
      const userRef = `user:default/${name}`;
      // The catalog takes one after the other in.
      people.set(name, await eventually(() => signIn(url, userRef)));
    }
    addresses = await everyAddress({
      sandboxUrl: world.sandbox.url,
      pagerDutyUrl: world.pagerDutySandbox.url,
      repositories: REPOSITORIES,
    });
    await everythingIsRead(as('priya'));
  });

  afterAll(async () => {
    await portal?.close();
    await world?.stop();
    await aws?.close();
    await pagerDuty?.close();
  });

  const reveals = (entity: string) => `oncall/entities/${entity}/reveals`;

  /** A way to reach somebody of a roster, as a reveal names it. */
  async function channelOf(
    person: Person,
    entity: string,
    is: (responder: Responder) => boolean,
    kind: ChannelKind,
  ) {
    const { levels } = await rosterOf(person, entity);
    const responder = levels
      .flatMap(({ now, next }) => [...now, ...next])
      .map(one => one.responder)
      .find(is)!;
    const channel = responder.channels.find(one => one.kind === kind)!;
    return { personId: responder.personId, channelId: channel.id };
  }

  it('are known to the search, and found by it', async () => {
    expect([...addresses]).toEqual(
      expect.arrayContaining([
        PHONE_OF_AMARA,
        '+1-555-0121',
        '+1-555-0134',
        'amara@private.parcelwise.example',
        'priya@private.parcelwise.example',
        'device-0111-amara',
      ]),
    );
    const control = world.database.oncall;
    await control.schema.createTable('control_values', table =>
      table.text('value'),
    );
    try {
      await control('control_values').insert({ value: 'Call 555-0111' });
      expect(await foundInDatabase()).toEqual({
        'oncall.control_values': [PHONE_OF_AMARA],
      });
    } finally {
      await control.schema.dropTable('control_values');
    }
  });

  it('are told to who may see them, one at a time', async () => {
    const amara = as('amara');
    const priya = as('priya');
    const tell = async (person: Person, entity: string, request: object) => {
      const { status, body } = await person.post(reveals(entity), {
        reason: 'Nobody answers.',
        ...request,
      });
      expect(status).toBe(200);
      expect(addresses).toContain(body.address);
      revealed.push(body.address);
    };
    const contacts = await amara.get(
      `oncall/entities/${ENTITIES.payments}/contacts`,
    );
    const { contactId, channels } = contacts.body.entries[0].primary;
    await tell(amara, ENTITIES.payments, {
      contactId,
      channelId: channels[0].id,
    });
    for (const kind of ['voice', 'email', 'push'] as const) {
      await tell(
        amara,
        ENTITIES.payments,
        await channelOf(amara, ENTITIES.payments, () => true, kind),
      );
    }
    await tell(
      priya,
      ENTITIES.platform,
      await channelOf(
        priya,
        ENTITIES.platform,
        ({ name }) => name === 'Nils Aalto',
        'sms',
      ),
    );
    expect(revealed).toHaveLength(5);
  });

  it('are refused to who may not, and not told where a source fails', async () => {
    const amara = as('amara');
    const priya = as('priya');
    const request = {
      ...(await channelOf(amara, ENTITIES.payments, () => true, 'voice')),
      reason: 'Nobody answers.',
    };
    const refused = await as('mara').post(reveals(ENTITIES.payments), request);
    expect(refused.status).toBe(403);
    const hidden = await as('robin').post(reveals(ENTITIES.payments), request);
    expect(hidden.status).toBe(404);

    await world.pagerDuty.fail('getContactMethod');
    const failed = await amara.post(reveals(ENTITIES.payments), request);
    expect(failed.status).toBeGreaterThanOrEqual(500);
    await world.pagerDuty.recover();

    const atAws = await channelOf(
      priya,
      ENTITIES.platform,
      ({ name }) => name === 'Nils Aalto',
      'sms',
    );
    await world.aws.deny('ssm-contacts:GetContactChannel');
    const denied = await priya.post(reveals(ENTITIES.platform), atAws);
    expect(denied.status).toBeGreaterThanOrEqual(400);
    await world.aws.allowAll();
    const { body } = await priya.get('oncall/audit');
    expect(body.items.map(({ event }: any) => event)).toEqual([
      'revealFailed',
      'revealFailed',
      'revealRefused',
      'revealRefused',
      ...revealed.map(() => 'revealed'),
    ]);
  });

  it('are in no page, incident or notification', async () => {
    const [amara, priya, diego] = [as('amara'), as('priya'), as('diego')];
    const roster = async (person: Person, entity: string) => ({
      rosterId: (await rosterOf(person, entity)).rosterId,
    });
    const atPagerDuty = await roster(amara, ENTITIES.payments);
    const atAws = await roster(priya, ENTITIES.platform);
    const atHome = await roster(diego, ENTITIES.logistics);
    for (const sent of [
      await sendPage(amara, ENTITIES.payments, atPagerDuty),
      await declareIncident(amara, ENTITIES.payments, atPagerDuty),
      await sendPage(priya, ENTITIES.platform, atAws),
      await declareIncident(priya, ENTITIES.platform, atAws),
      await sendPage(diego, ENTITIES.logistics, atHome),
    ]) {
      expect(sent).toMatchObject({ status: 201, body: { status: 'done' } });
    }
    await world.pagerDuty.refuse('pd-sandbox-act-key');
    expect(
      await sendPage(amara, ENTITIES.payments, {
        ...atPagerDuty,
        subject: 'Not sent',
      }),
    ).toMatchObject({ body: { status: 'failed' } });
    await world.pagerDuty.recover();
    await eventually(async () => {
      const { body } = await amara.get('notifications');
      const titles = body.notifications.map((one: any) => one.payload.title);
      expect(titles).toEqual(
        expect.arrayContaining([expect.stringContaining('Not sent')]),
      );
    });
    for (const person of people.values()) {
      await person.get('notifications');
    }
  });

  it('are in nothing that anybody can look at or take away', async () => {
    const priya = as('priya');
    const { body: rosters } = await priya.get('oncall/rosters?limit=200');
    const { body: everybody } = await priya.get('oncall/people?limit=200');
    const parts = [
      'oncall',
      'contacts',
      'incident-plan',
      'incidents',
      'pages',
      'acting-form',
    ];
    const paths = [
      'oncall/sources',
      'oncall/contact-files?limit=200',
      'oncall/audit?limit=1000',
      'oncall/audit?limit=1000&format=csv',
      'catalog/entities',
      ...Object.values(ENTITIES).flatMap(entity =>
        parts.map(part => `oncall/entities/${entity}/${part}`),
      ),
      ...rosters.items.flatMap(({ rosterId }: { rosterId: string }) =>
        ['', '/calendar', '/ical'].map(
          part => `oncall/rosters/${rosterId}${part}`,
        ),
      ),
      ...everybody.items.map(
        ({ responder }: { responder: Responder }) =>
          `oncall/people/${responder.personId}/ical`,
      ),
    ];
    expect(paths.length).toBeGreaterThan(60);
    for (const path of paths) {
      const { status } = await priya.get(path);
      expect({ path, status }).toEqual({ path, status: 200 });
    }
  });

  it('are in no row, log line or URL, and in no answer but those of the granted reveals', async () => {
    expect(await foundInDatabase()).toEqual({});
    expect(find(backend.log())).toEqual([]);
    for (const file of readdirSync(world.folder)) {
      const text = readFileSync(join(world.folder, file), 'utf8');
      expect({ file, found: find(text) }).toEqual({ file, found: [] });
    }

    // What is looked through is what was written, called and answered.
    expect(backend.log()).toContain('oncall');
    const naming = portal.answers.filter(
      ({ url, text }) => url.endsWith('/oncall') && text.includes('Luca Rossi'),
    );
    expect(naming.length).toBeGreaterThan(0);
    expect(pagerDuty.urls.join('\n')).toContain('/contact_methods/');
    expect(aws.urls.length).toBeGreaterThan(50);
    const calls = [
      ...(await world.pagerDuty.calls()),
      ...(await world.aws.calls()),
    ];
    const urls = [...pagerDuty.urls, ...aws.urls, ...portal.urls];
    expect(find(JSON.stringify([urls, calls]))).toEqual([]);

    const telling = portal.answers
      .map(answer => ({ ...answer, found: find(answer.text) }))
      .filter(({ found }) => found.length > 0);
    expect(telling).toEqual(
      revealed.map(address => ({
        url: expect.stringMatching(/^POST .*\/reveals$/),
        status: 200,
        text: expect.stringMatching(/"cache-control":"[^"]*no-store/),
        found: [address],
      })),
    );
  });

  it('nor is the mail that a provider knows somebody by kept by on-call', async () => {
    const found: string[] = [];
    for await (const { table, rows } of everythingStored(world.database)) {
      const mails = rows.match(/[\w.+-]+@[\w-]+\.\w+/g) ?? [];
      found.push(...mails.map(mail => `${table}: ${mail}`));
    }
    // The catalog has them.
    expect(found.join('\n')).toMatch(/^catalog\..*amara@parcelwise\.example/m);
    expect(found.filter(one => one.startsWith('oncall.'))).toEqual([]);
  });
});

async function everythingIsRead(priya: Person): Promise<void> {
  const { web, ...withRosters } = ENTITIES;
  await eventually(async () => {
    for (const entity of Object.values(withRosters)) {
      const { freshness } = await rosterOf(priya, entity);
      expect([entity, freshness.state]).toEqual([entity, 'current']);
    }
    const { body } = await priya.get(
      `oncall/entities/${ENTITIES.payments}/contacts`,
    );
    expect(body.state).toBe('read');
    const { status } = await priya.get(`oncall/entities/${web}/oncall`);
    expect(status).toBe(200);
  });
}
