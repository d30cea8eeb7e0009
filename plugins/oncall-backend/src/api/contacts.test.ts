import { TestDatabases } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { Knex } from 'knex';
import { ContactsWorld } from '../contacts/__testUtils__/ContactsWorld';
import {
  contactsText,
  person,
  PLAN,
} from '../contacts/__testUtils__/contactTexts';
import { contactFactsOf } from '../contacts/contactFacts';
import { planFactsOf } from '../plans/planFacts';
import { severitiesOf } from '../plans/severitiesOf';
import { ContactsApi } from './__testUtils__/ContactsApi';

jest.setTimeout(120_000);

const CART = 'component:default/cart';
const SYSTEM = 'system:default/shop';
const TEAM = 'group:default/team';
const COMPANY = 'group:default/company';
const OF_CART = '/entities/component/default/cart';

const MANAGER = {
  role: 'incidentManager',
  responsibilities: 'Leads.',
  primary: person('Amara'),
  backup: person('Ben'),
};

describe.each(
  TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] }).eachSupportedId(),
)('contacts and incident plans on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let knex: Knex;
  let world: ContactsWorld;
  let api: ContactsApi;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    world = await ContactsWorld.start(knex);
    api = await ContactsApi.start(world);
  });

  beforeEach(async () => {
    await api.reset();
    await world.putUsers('amara', 'ben');
    await world.putEntity(CART, { system: SYSTEM, owner: TEAM });
    await world.putEntity(SYSTEM, { owner: TEAM });
    await world.putEntity(TEAM);
    await world.putEntity(COMPANY);
  });

  const contacts = async () => (await api.get(`${OF_CART}/contacts`)).body;
  const plan = async () => (await api.get(`${OF_CART}/incident-plan`)).body;

  describe('contacts', () => {
    it('are those of the entity, of its system, its owner, the organisation, the nearest first', async () => {
      expect(await contacts()).toMatchObject({
        state: 'none',
        entries: [],
        missingRoles: [],
        actions: [],
      });
      for (const [entityRef, name, from] of [
        [COMPANY, 'company', 'organisation'],
        [TEAM, 'team', 'owner'],
        [SYSTEM, 'shop', 'system'],
        [CART, 'cart', 'entity'],
      ]) {
        await world.putEntity(entityRef, {
          ...(entityRef === CART && { system: SYSTEM, owner: TEAM }),
          contacts: './contacts.yaml',
        });
        world.put(
          `${name}/contacts.yaml`,
          contactsText([{ ...MANAGER, responsibilities: `For ${name}.` }]),
        );
        await world.read();
        expect(await contacts()).toMatchObject({
          state: 'read',
          source: {
            entityRef,
            from,
            path: 'contacts.yaml',
            url: `https://git.example/shop/${name}/contacts.yaml`,
            readAt: '2026-03-01T00:00:00.000Z',
          },
          entries: [{ responsibilities: `For ${name}.` }],
        });
      }
    });

    it('show roles, people and kinds of channel, and what is missing', async () => {
      await world.putEntity(CART, { contacts: './contacts.yaml' });
      world.put(
        'cart/contacts.yaml',
        contactsText([MANAGER, { role: 'boss' }]),
      );
      await world.read();
      const shown = await contacts();
      expect(shown.missingRoles).toContain('legal');
      expect(shown.problems).toEqual([
        expect.stringContaining('entries[1].role has to be one of'),
        'entries[1].responsibilities is missing.',
      ]);
      expect(shown.entries).toEqual([
        {
          role: 'incidentManager',
          external: false,
          responsibilities: 'Leads.',
          problems: [],
          primary: {
            contactId: expect.any(String),
            name: 'Amara',
            userRef: 'user:default/amara',
            left: false,
            timeZone: 'Europe/Berlin',
            channels: [
              { id: expect.any(String), kind: 'voice', active: true },
              { id: expect.any(String), kind: 'email', active: true },
            ],
            problems: [],
          },
          backup: expect.objectContaining({ name: 'Ben' }),
        },
      ]);
      expect(shown.actions).toEqual([
        { action: 'reveal', allowed: true },
        { action: 'review', allowed: true },
      ]);
      world.denied.add(`oncall.contact.reveal ${CART}`);
      expect((await contacts()).actions[0]).toEqual({
        action: 'reveal',
        allowed: false,
        reason: expect.stringContaining('oncall.contact.reveal'),
      });
    });

    it('are for who may read them', async () => {
      world.denied.add('oncall.roster.read');
      expect((await api.get(`${OF_CART}/contacts`)).status).toBe(403);
      expect((await api.get(`${OF_CART}/incident-plan`)).status).toBe(403);
      world.hidden.add(CART);
      expect((await api.get(`${OF_CART}/contacts`)).status).toBe(404);
    });

    it('stay as they last were right where the file is wrong or cannot be read, and say their age', async () => {
      await world.putEntity(CART, { contacts: './contacts.yaml' });
      world.put('cart/contacts.yaml', contactsText([MANAGER]));
      await world.read();
      world.advance({ minutes: 5 });
      await world.read();
      world.advance({ minutes: 5 });
      world.put('cart/contacts.yaml', 'kind: [');
      await world.read();
      const stale = {
        state: 'stale',
        source: { readAt: '2026-03-01T00:05:00.000Z' },
        entries: [{ role: 'incidentManager' }],
      };
      const malformed = { ...stale, message: expect.stringMatching(/YAML/) };
      expect(await contacts()).toMatchObject(malformed);
      // Nothing changed: it is still wrong.
      world.advance({ minutes: 5 });
      await world.read();
      expect(await contacts()).toMatchObject(malformed);
      world.repository.failure = new NotAllowedError('No access to this host.');
      await world.read();
      expect(await contacts()).toMatchObject({
        ...stale,
        message: expect.stringMatching(/No access to this host/),
      });
      world.repository.failure = undefined;
      world.put('cart/contacts.yaml', contactsText([MANAGER]));
      await world.read();
      expect(await contacts()).toMatchObject({
        state: 'read',
        source: { readAt: '2026-03-01T00:15:00.000Z' },
      });
    });

    it('are unreadable where they never were right, and nobody else’s hold instead', async () => {
      await world.putEntity(COMPANY, { contacts: './contacts.yaml' });
      world.put('company/contacts.yaml', contactsText([MANAGER]));
      for (const [path, message] of [
        ['./missing.yaml', 'missing.yaml not found'],
        ['../company/contacts.yaml', 'leaves its folder'],
        ['https://git.example/contacts.yaml', 'could be more than a path'],
        ['./contacts', 'has to name one file that ends with .yaml or .yml'],
      ]) {
        await world.putEntity(CART, { contacts: path });
        await world.read();
        expect(await contacts()).toMatchObject({
          state: 'unreadable',
          message: expect.stringContaining(message),
          source: { entityRef: CART, from: 'entity' },
          entries: [],
          missingRoles: [],
        });
      }
    });

    it('are stale where nothing was read for a while', async () => {
      await world.putEntity(CART, { contacts: './contacts.yaml' });
      world.put('cart/contacts.yaml', contactsText([MANAGER]));
      await world.read();
      world.advance({ minutes: 31 });
      expect(await contacts()).toMatchObject({
        state: 'stale',
        message: expect.stringContaining('were not read for a while'),
        source: { readAt: '2026-03-01T00:00:00.000Z' },
      });
    });

    it('say who left the catalog, also where the file stays as it is', async () => {
      await world.putEntity(CART, { contacts: './contacts.yaml' });
      world.put('cart/contacts.yaml', contactsText([MANAGER]));
      await world.read();
      await knex('users')
        .where('user_ref', 'user:default/ben')
        .update({ left_at: '2026-03-01T00:00:00.000Z' });
      await world.read();
      const [{ backup }] = (await contacts()).entries;
      expect(backup).toMatchObject({
        left: true,
        problems: ['is no user of the catalog any more.'],
      });
    });

    it('are written only where something changed, and fetched only where the repository did', async () => {
      await world.putEntity(CART, {
        contacts: './contacts.yaml',
        plan: './plan.md',
      });
      world.put('cart/contacts.yaml', contactsText([MANAGER]));
      world.put('cart/plan.md', PLAN);
      await world.read();
      const tables = ['contact_files', 'contact_file_entities'];
      const before = await world.dump(tables);
      const { sent } = world.repository;
      await world.read();
      expect(await world.dump(tables)).toEqual(before);
      expect(world.repository.sent).toBe(sent);
      expect(before.contact_files).toHaveLength(2);
    });

    it('are forgotten where no entity names them any more', async () => {
      await world.putEntity(CART, { contacts: './contacts.yaml' });
      world.put('cart/contacts.yaml', contactsText([MANAGER]));
      await world.read();
      await world.putEntity(CART);
      await world.read();
      expect(await contacts()).toMatchObject({ state: 'none' });
      expect(await knex('contact_files')).toEqual([]);
    });

    it('are facts for readiness', async () => {
      await world.putEntity(SYSTEM, { contacts: './contacts.yaml' });
      world.put(
        'shop/contacts.yaml',
        contactsText([
          { ...MANAGER, backup: undefined },
          {
            role: 'vendor',
            title: 'Cards',
            responsibilities: 'Clear.',
            supportPlan: 'Premium',
            primary: person('Cards desk', {
              user: undefined,
              channels: [{ kind: 'portal', address: 'https://chat.example/9' }],
            }),
          },
        ]),
      );
      await world.read();
      const facts = await contactFactsOf(knex, [CART, TEAM], world.clock.now());
      expect(facts.get(TEAM)).toMatchObject({ state: 'none' });
      expect(facts.get(CART)).toMatchObject({
        state: 'read',
        from: 'system',
        reviewState: 'never',
        singlePoints: ['Incident manager', 'Vendor (Cards)'],
        fewChannels: ['Cards desk'],
        vendors: [{ title: 'Cards', hasPlan: true, hasContact: true }],
        missingRoles: expect.arrayContaining(['responder', 'legal']),
      });
    });
  });

  describe('an incident plan', () => {
    it('is inherited, and says what it lacks', async () => {
      expect(await plan()).toMatchObject({
        state: 'none',
        severities: [
          { id: 'SEV1', respondWithin: 'PT15M' },
          { id: 'SEV2' },
          { id: 'SEV3' },
          { id: 'SEV4' },
        ],
        missing: [],
      });
      expect(await severitiesOf(knex, CART)).not.toHaveProperty('from');
      await world.putEntity(COMPANY, { plan: './plan.md' });
      world.put('company/plan.md', PLAN);
      await world.read();
      const shown = await plan();
      expect(shown).toMatchObject({
        state: 'read',
        title: 'Incidents of the shop',
        source: { entityRef: COMPANY, from: 'organisation', path: 'plan.md' },
        review: { state: 'never' },
        severities: [{ id: 'SEV1', title: 'Critical', impact: 1 }],
        sections: [
          {
            section: 'team',
            title: 'Response team',
            markdown: 'On call, or [address left out].',
          },
          { section: 'communication' },
        ],
      });
      expect(shown.missing).toHaveLength(9);
      expect(shown.problems).toEqual([
        expect.stringContaining('which were left out'),
      ]);
      expect(await severitiesOf(knex, CART)).toEqual({
        from: COMPANY,
        severities: shown.severities,
      });
      const facts = await planFactsOf(knex, [CART], world.clock.now());
      expect(facts.get(CART)).toMatchObject({
        state: 'read',
        from: 'organisation',
        severities: 1,
        missing: shown.missing,
      });
    });
  });

  describe('a review', () => {
    const review = (contentHash: string, more: object = {}, by?: string) =>
      api.post(`${OF_CART}/contacts/reviews`, { contentHash, ...more }, { by });

    beforeEach(async () => {
      await world.putEntity(SYSTEM, { contacts: './contacts.yaml' });
      world.put(
        'shop/contacts.yaml',
        contactsText([MANAGER], { reviewEvery: 'P30D' }),
      );
      await world.read();
    });

    it('is current until it is due, or the file changes', async () => {
      const { contentHash, review: before } = await contacts();
      expect(before).toEqual({ state: 'never' });
      const made = await review(contentHash, { note: 'Rang +1-555-0177.' });
      expect(made.status).toBe(201);
      expect(made.body).toEqual({
        at: '2026-03-01T00:00:00.000Z',
        by: 'user:default/amara',
        contentHash,
        note: 'Rang [address left out].',
      });
      expect((await contacts()).review).toEqual({
        state: 'current',
        reviewedAt: '2026-03-01T00:00:00.000Z',
        reviewedBy: 'user:default/amara',
        nextDueAt: '2026-03-31T00:00:00.000Z',
      });
      world.put(
        'shop/contacts.yaml',
        contactsText([{ ...MANAGER, backup: person('Ben') }], {
          reviewEvery: 'P30D',
        }),
      );
      await world.read();
      expect((await contacts()).review).toMatchObject({ state: 'changed' });
      world.advance({ days: 30 });
      expect((await contacts()).review).toMatchObject({ state: 'due' });
      expect(await api.record()).toEqual([
        {
          event: 'reviewed',
          severity: 'low',
          actor: 'user:default/amara',
          entityRef: SYSTEM,
          subject: 'contacts.yaml',
          detail: 'Rang [address left out].',
        },
      ]);
    });

    it('of the file itself counts where it is newer, and for what it first was about', async () => {
      const { contentHash } = await contacts();
      await review(contentHash);
      world.advance({ days: 10 });
      const dated = { review: { on: '2026-03-05', by: 'ben' } };
      world.put('shop/contacts.yaml', contactsText([MANAGER], dated));
      await world.read();
      expect((await contacts()).review).toMatchObject({
        state: 'current',
        reviewedAt: '2026-03-05T00:00:00.000Z',
        reviewedBy: 'user:default/ben',
        nextDueAt: '2026-09-01T00:00:00.000Z',
      });
      world.put(
        'shop/contacts.yaml',
        contactsText([MANAGER, { ...MANAGER, role: 'responder' }], dated),
      );
      await world.read();
      expect((await contacts()).review).toMatchObject({
        state: 'changed',
        reviewedBy: 'user:default/ben',
      });
      await review((await contacts()).contentHash);
      expect((await contacts()).review).toMatchObject({
        state: 'current',
        reviewedBy: 'user:default/amara',
      });
    });

    it('that is dated ahead does not count before its day', async () => {
      world.put(
        'shop/contacts.yaml',
        contactsText([MANAGER], { review: { on: '2026-03-03', by: 'ben' } }),
      );
      await world.read();
      expect(await contacts()).toMatchObject({
        state: 'read',
        message: expect.stringContaining('ahead of today'),
        review: { state: 'never' },
      });
      world.advance({ days: 2 });
      await world.read();
      expect((await contacts()).review).toMatchObject({ state: 'current' });
    });

    it('is refused for another content, without the permission, and to services', async () => {
      const { contentHash } = await contacts();
      const other = await review('another');
      expect(other.status).toBe(409);
      expect(other.body.error.message).toContain('have changed since');
      expect((await review(contentHash, {}, 'service')).status).toBe(403);
      world.denied.add(`oncall.contact.review ${SYSTEM}`);
      const refused = await review(contentHash);
      expect(refused.status).toBe(403);
      expect(refused.body.error.message).toContain('oncall.contact.review');
      expect((await contacts()).review).toEqual({ state: 'never' });
    });
  });

  describe('the list of files', () => {
    const list = async (query = '') =>
      (await api.get(`/contact-files${query}`)).body;
    const refs = async (query?: string) =>
      (await list(query)).items.map(
        ({ kind, entityRef }: { kind: string; entityRef: string }) =>
          `${kind} ${entityRef}`,
      );

    beforeEach(async () => {
      await world.putEntity(CART, { contacts: './contacts.yaml' });
      await world.putEntity(SYSTEM, { contacts: './contacts.yaml' });
      await world.putEntity(COMPANY, {
        contacts: './contacts.yaml',
        plan: './plan.md',
      });
      const dated = { review: { on: '2026-02-27', by: 'ben' } };
      world.put('cart/contacts.yaml', 'kind: [');
      world.put('shop/contacts.yaml', contactsText([MANAGER]));
      world.put('company/contacts.yaml', contactsText([MANAGER], dated));
      world.put('company/plan.md', PLAN);
      await world.read();
    });

    it('has those to be looked after first', async () => {
      const { items, totalItems } = await list();
      expect(totalItems).toBe(4);
      expect(items[0]).toMatchObject({
        kind: 'contacts',
        entityRef: CART,
        path: 'contacts.yaml',
        state: 'unreadable',
        message: expect.stringContaining('YAML'),
        review: { state: 'never' },
        missing: [],
      });
      expect(await refs()).toEqual([
        `contacts ${CART}`,
        `incidentPlan ${COMPANY}`,
        `contacts ${SYSTEM}`,
        `contacts ${COMPANY}`,
      ]);
      expect(items[3].missing).toContain('Legal counsel');
      expect(items[3].review.state).toBe('current');
    });

    it('is filtered, in pages', async () => {
      expect(await refs('?state=reviewDue&kind=contacts')).toEqual([
        `contacts ${CART}`,
        `contacts ${SYSTEM}`,
      ]);
      expect(await refs('?state=incomplete&state=reviewDue')).toEqual([
        `incidentPlan ${COMPANY}`,
        `contacts ${SYSTEM}`,
      ]);
      expect(await refs('?state=problems')).toEqual([
        `contacts ${CART}`,
        `incidentPlan ${COMPANY}`,
      ]);
      expect(await refs('?text=SHO')).toEqual([`contacts ${SYSTEM}`]);
      expect(await refs('?text=%25')).toEqual([]);
      const page = await list('?limit=1&offset=3');
      expect(page.totalItems).toBe(4);
      expect(page.items).toHaveLength(1);
    });

    it('is cut to what the caller may see', async () => {
      world.hidden.add(COMPANY);
      expect(await refs()).toEqual([`contacts ${CART}`, `contacts ${SYSTEM}`]);
      expect((await list()).totalItems).toBe(2);
      world.denied.add('oncall.roster.read');
      expect((await api.get('/contact-files')).status).toBe(403);
    });
  });
});
