import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { Knex } from 'knex';
import { ContactsWorld } from '../contacts/__testUtils__/ContactsWorld';
import {
  contactsText,
  PLAN,
  SECRETS,
} from '../contacts/__testUtils__/contactTexts';
import { seedPeople } from '../contacts/__testUtils__/seedPeople';
import { AMARA, ContactsApi } from './__testUtils__/ContactsApi';

jest.setTimeout(120_000);

const CART = 'component:default/cart';
const COMPANY = 'group:default/company';
const PATH = '/entities/component/default/cart/reveals';
const VOICE = '+1-555-0101';

const someone = (name: string, address: string) => ({
  name,
  user: name.toLocaleLowerCase('en-US'),
  timeZone: 'Europe/Berlin',
  channels: [
    { kind: 'voice', address },
    { kind: 'email', address: `${name}@private.example` },
  ],
});
const manager = (primary: object, more: object = {}) =>
  contactsText([
    { role: 'incidentManager', responsibilities: 'Leads.', primary, ...more },
  ]);

describe.each(
  TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] }).eachSupportedId(),
)('a reveal on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Knex;
  let world: ContactsWorld;
  let api: ContactsApi;
  let request: { contactId: string; channelId: string };

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    world = await ContactsWorld.start(knex);
    api = await ContactsApi.start(world, { reveals: { perHour: 3 } });
  });

  beforeEach(async () => {
    await api.reset();
    await world.putUsers('amara', 'ben');
    await world.putEntity(CART);
    await world.putEntity(COMPANY, {
      contacts: './contacts.yaml',
      plan: './plan.md',
    });
    world.put('company/plan.md', PLAN);
    world.put('company/contacts.yaml', manager(someone('Amara', VOICE)));
    await world.read();
    request = await channelOf('voice');
  });

  async function channelOf(kind: string) {
    const { body } = await api.get('/entities/component/default/cart/contacts');
    const { contactId, channels } = body.entries[0].primary;
    return {
      contactId,
      channelId: channels.find((one: { kind: string }) => one.kind === kind).id,
    };
  }

  const reveal = (body: object = request, by = AMARA, replica = 0) =>
    api.post(PATH, body, { by, replica });

  it('tells one address to a person, to be kept by nobody, and is remembered', async () => {
    const revealed = await reveal({ ...request, reason: 'Cart is down.' });
    expect(revealed.status).toBe(200);
    expect(revealed.body).toEqual({ kind: 'voice', address: VOICE });
    expect(revealed.headers['cache-control']).toBe('no-store');
    expect(await api.record()).toEqual([
      {
        event: 'revealed',
        severity: 'high',
        actor: AMARA,
        entityRef: CART,
        subject: 'Amara, voice',
        detail: 'Cart is down.',
      },
    ]);
    expect(api.audited).toContainEqual({
      eventId: 'contact-reveal',
      meta: { entityRef: CART, ...request },
      ended: 'well',
    });
  });

  it('reads the address as it is now, not as it was', async () => {
    world.put(
      'company/contacts.yaml',
      manager(someone('Amara', '+1-555-0102')),
    );
    expect((await reveal()).body.address).toBe('+1-555-0102');
  });

  it.each([
    ['somebody else', () => manager(someone('Ben', '+1-555-0103'))],
    [
      'another kind of channel',
      () =>
        manager({
          ...someone('Amara', VOICE),
          channels: [{ kind: 'sms', address: '+1-555-0104' }],
        }),
    ],
    ['nobody', () => contactsText([])],
    ['a malformed file', () => 'kind: ['],
  ])('says so where it is %s by now', async (_, text) => {
    world.put('company/contacts.yaml', text());
    const failed = await reveal();
    expect(failed.status).toBe(409);
    expect(failed.body.error.message).toContain(
      'The contacts file has changed',
    );
    expect(await api.record()).toMatchObject([
      { event: 'revealFailed', subject: 'Amara, voice' },
    ]);
  });

  it('says so where the repository cannot be read, and falls back to nothing', async () => {
    world.repository.failure = new NotAllowedError(`No access: ${VOICE}`);
    const failed = await reveal();
    expect(failed.status).toBe(503);
    expect(failed.body.error.message).toContain('cannot be read now');
    expect(failed.headers['cache-control']).toBe('no-store');
    expect(await api.record()).toMatchObject([{ event: 'revealFailed' }]);
  });

  it('says so where the annotation names another file by now', async () => {
    await world.putEntity(COMPANY, { contacts: './other.yaml' });
    world.put('company/other.yaml', manager(someone('Amara', '+1-555-0105')));
    expect((await reveal()).status).toBe(409);
  });

  it('is refused without the permission, and remembered', async () => {
    world.denied.add('oncall.contact.reveal');
    const refused = await reveal();
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('oncall.contact.reveal');
    world.hidden.add(CART);
    expect((await reveal()).status).toBe(404);
    world.hidden.clear();
    expect(await api.record()).toEqual([
      expect.objectContaining({ event: 'revealRefused', entityRef: CART }),
      expect.objectContaining({
        event: 'revealRefused',
        severity: 'high',
        actor: AMARA,
        detail: expect.stringContaining('oncall.contact.reveal'),
      }),
    ]);
  });

  it('is refused to services, on behalf of somebody, too', async () => {
    expect((await reveal(request, 'service')).status).toBe(403);
    const onBehalf = `Bearer ${mockCredentials.user.token(AMARA, { actor: { subject: 'plugin:other' } })}`;
    const refused = await reveal(request, onBehalf);
    expect(refused.status).toBe(403);
    expect(refused.body.error.message).toContain('Only people reveal');
    expect(api.audited).toHaveLength(2);
    expect(api.audited).toContainEqual(
      expect.objectContaining({
        ended: expect.stringContaining('Only people'),
      }),
    );
  });

  it.each([
    ['no channel', {}, 400],
    ['nobody', { channelId: 'x' }, 400],
    ['two people', { contactId: 'x', personId: 'y', channelId: 'z' }, 400],
    ['an unknown contact', { contactId: 'x', channelId: 'y' }, 404],
    ['an unknown person', { personId: 'x', channelId: 'y' }, 404],
  ])('of %s is refused', async (_, body, status) => {
    expect((await reveal(body)).status).toBe(status);
  });

  it('is limited per person and hour, over all replicas and at the same time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        reveal(request, AMARA, index % 2),
      ),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
    expect(refused[0].body.error.message).toContain(
      'Ask again after 2026-03-01T01:00:00.000Z',
    );
    expect(refused[0].headers['retry-after']).toBe('3600');
    expect((await reveal(request, 'user:default/ben')).status).toBe(200);
    const events = (await api.record()).map(
      entry => (entry as { event: string }).event,
    );
    expect(events.filter(event => event === 'revealRefused')).toHaveLength(5);
    world.advance({ minutes: 59 });
    const late = await reveal();
    expect(late.status).toBe(429);
    expect(late.headers['retry-after']).toBe('60');
    world.advance({ minutes: 1 });
    expect((await reveal()).status).toBe(200);
  });

  it('counts attempts that fail', async () => {
    world.repository.failure = new Error('It is gone.');
    await Promise.all([reveal(), reveal(), reveal()]);
    world.repository.failure = undefined;
    expect((await reveal()).status).toBe(429);
  });

  describe('of a person of a roster', () => {
    let people: Awaited<ReturnType<typeof seedPeople>>;
    beforeEach(async () => {
      people = await seedPeople(knex, CART);
    });

    it.each(['onLevel', 'onShift', 'inRotation'] as const)(
      'asks the provider, where they are %s',
      async where => {
        world.told.set(`native-${where} ${where}-voice`, '+1-555-0106');
        const revealed = await reveal({
          personId: people[where],
          channelId: `${where}-voice`,
        });
        expect(revealed.body).toEqual({
          kind: 'voice',
          address: '+1-555-0106',
        });
        expect(await api.record()).toMatchObject([
          { event: 'revealed', subject: `Name of ${where}, voice` },
        ]);
      },
    );

    it('is for people of the rosters of the entity only', async () => {
      const elsewhere = {
        personId: people.elsewhere,
        channelId: 'elsewhere-voice',
      };
      expect((await reveal(elsewhere)).status).toBe(404);
    });

    it.each([
      [new ProviderError('notFound', `No ${VOICE}.`), 409],
      [new ProviderError('denied', `Not ${VOICE}.`), 503],
      [new Error(`Broken: ${VOICE}`), 503],
    ])('says so where the provider fails with %p', async (error, status) => {
      world.told.set('native-onLevel onLevel-voice', error);
      const failed = await reveal({
        personId: people.onLevel,
        channelId: 'onLevel-voice',
      });
      expect(failed.status).toBe(status);
      expect(failed.text).not.toContain('555');
      expect(await api.record()).toMatchObject([
        { event: 'revealFailed', subject: 'Name of onLevel, voice' },
      ]);
    });
  });

  describe('the record', () => {
    it('is listed and exported for who may read it, cut to what they may see', async () => {
      await reveal();
      await reveal({ ...request, reason: '=HYPERLINK("x")' });
      world.denied.add('oncall.contact.reveal');
      await reveal();
      const { body } = await api.get('/audit?event=revealed&limit=1');
      expect(body).toMatchObject({
        totalItems: 2,
        items: [{ id: expect.any(String) }],
      });
      const csv = await api.get('/audit?format=csv');
      expect(csv.headers['content-type']).toContain('text/csv');
      expect(csv.headers['content-disposition']).toContain('oncall-audit.csv');
      const lines = csv.text.trim().split('\r\n');
      expect(lines[0]).toBe(
        'id,at,event,severity,actor,entity,roster,action,subject,detail',
      );
      expect(lines).toHaveLength(4);
      expect(csv.text).toContain(`"'=HYPERLINK(""x"")"`);
      expect(
        (await api.get('/audit?actor=user:default/ben')).body.items,
      ).toEqual([]);
      expect(
        (await api.get('/audit?since=2026-03-02T00%3A00%3A00Z')).body.items,
      ).toEqual([]);
      world.hidden.add(CART);
      expect((await api.get('/audit')).body).toMatchObject({
        totalItems: 0,
        items: [],
      });
      world.denied.add('oncall.audit.read');
      expect((await api.get('/audit')).status).toBe(403);
    });

    it('is kept as long as config says', async () => {
      await reveal();
      world.advance({ days: 401 });
      await world.task('oncall-audit-retention');
      expect(await api.record()).toEqual([]);
    });
  });

  it('leaves no address anywhere: in no row, log line, error, record or other answer', async () => {
    const people = await seedPeople(knex, CART);
    await reveal({ ...request, reason: 'She is at +1-555-0188.' });
    await reveal(await channelOf('email'));
    world.told.set(
      'native-onLevel onLevel-voice',
      new Error(`Broken: ${VOICE}`),
    );
    await reveal({ personId: people.onLevel, channelId: 'onLevel-voice' });
    world.repository.failure = new Error(
      `Broken: ${VOICE} amara@private.example`,
    );
    await reveal(request, 'user:default/ben');
    await world.read();
    world.repository.failure = undefined;
    for (const text of [
      `kind: [${VOICE}`,
      manager(someone(`Amara ${VOICE}`, VOICE)),
      manager(someone('Amara', VOICE), { title: 'amara@private.example' }),
      manager(someone('Amara', VOICE), { [VOICE]: 'x' }),
      manager({ ...someone('Amara', VOICE), timeZone: VOICE }),
    ]) {
      world.put('company/contacts.yaml', text);
      await world.read();
      await api.get('/entities/component/default/cart/contacts');
      await api.get('/contact-files');
    }
    await api.get('/entities/component/default/cart/incident-plan');
    await api.get('/audit?format=csv');
    await api.record();
    const told = api.answers.filter(
      ({ status, body }) => status === 200 && body.address,
    );
    expect(told).toHaveLength(2);
    const everything = JSON.stringify([
      await world.dump(),
      world.logged,
      api.audited,
      api.answers
        .filter(answer => !told.includes(answer))
        .map(({ text, headers }) => [text, headers]),
    ]);
    for (const secret of SECRETS) {
      expect(everything).not.toMatch(secret);
    }
    expect(everything).toContain('Amara, voice');
  });
});
