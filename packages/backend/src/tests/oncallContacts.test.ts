import { BackendProcess, eventually, hasPostgres } from './__testUtils__';
import { everythingStored } from './__testUtils__/everythingStored';
import { ENTITIES, oncallConfig, OnCallWorld } from './__testUtils__/oncall';

jest.setTimeout(360_000);

const PAYMENTS = `oncall/entities/${ENTITIES.payments}`;
const CHECKOUT = `oncall/entities/${ENTITIES.checkout}`;
const LOGISTICS = `oncall/entities/${ENTITIES.logistics}`;
const GATEWAY = `oncall/entities/${ENTITIES.platform}`;

/** What every address of the demo company has, and nothing else. */
const ADDRESSES = /555-?01\d\d|private\.parcelwise\.example/;

const described = hasPostgres ? describe : describe.skip;

described('contacts and incident plans in a portal on PostgreSQL', () => {
  let world: OnCallWorld;
  let backend: BackendProcess;

  beforeAll(async () => {
    world = await OnCallWorld.start('contacts');
    backend = await world.backend({ name: 'portal', oncall: oncallConfig() });
    const priya = await backend.as('priya');
    await eventually(async () => {
      const { body } = await priya.get(`${PAYMENTS}/contacts`);
      if (body.state !== 'read') {
        throw new Error(`Contacts are ${body.state} still`);
      }
    });
  });

  afterAll(() => world?.stop());

  const as = (name: string) => backend.as(name);

  it('are those of the system, complete', async () => {
    const amara = await as('amara');
    expect((await amara.get(`${PAYMENTS}/contacts`)).body).toMatchObject({
      source: { entityRef: 'system:default/payments', from: 'system' },
      missingRoles: [],
      problems: [],
      review: { reviewedBy: 'user:default/amara' },
    });
    expect((await amara.get(`${PAYMENTS}/incident-plan`)).body).toMatchObject({
      title: 'Incidents of payments',
      severities: [{ id: 'SEV1', respondWithin: 'PT10M' }, {}, {}],
      missing: [],
    });
  });

  it('are those of the owner, with what they lack', async () => {
    const mara = await as('mara');
    // Who has left is known once the users of the catalog were read.
    await eventually(async () => {
      const { body } = await mara.get(`${CHECKOUT}/contacts`);
      expect(body).toMatchObject({
        source: { entityRef: 'group:default/checkout', from: 'owner' },
        missingRoles: ['communicationsLead', 'managedSecurity'],
      });
      expect(body.problems).toEqual([
        'Incident responder: Kofi Mensah is no user of the catalog any more.',
        'Subject matter expert (Prices): Jonas Weber has fewer than two kinds of channel.',
        'Subject matter expert (Prices): Nobody stands in. Name a backup.',
      ]);
    });
  });

  it('are those of the company where nobody nearer has any', async () => {
    const priya = await as('priya');
    for (const what of ['contacts', 'incident-plan']) {
      expect((await priya.get(`${GATEWAY}/${what}`)).body).toMatchObject({
        state: 'read',
        source: { entityRef: 'group:default/parcelwise', from: 'organisation' },
      });
    }
  });

  it('are unreadable where the file is malformed', async () => {
    const diego = await as('diego');
    expect((await diego.get(`${LOGISTICS}/contacts`)).body).toMatchObject({
      state: 'unreadable',
      message: expect.stringMatching(/is no YAML at line \d+/),
      entries: [],
    });
  });

  it('tell an address to who may see it, to nobody else, and leave it nowhere', async () => {
    const amara = await as('amara');
    const mara = await as('mara');
    const { body } = await amara.get(`${PAYMENTS}/contacts`);
    const { contactId, channels } = body.entries[0].primary;
    const request = {
      contactId,
      channelId: channels[0].id,
      reason: 'Payments fail.',
    };
    expect(await mara.post(`${PAYMENTS}/reveals`, request)).toMatchObject({
      status: 403,
    });
    expect(await amara.post(`${PAYMENTS}/reveals`, request)).toEqual({
      status: 200,
      body: { kind: 'voice', address: '+1-555-0111' },
    });
    const record = await (await as('priya')).get('oncall/audit');
    expect(record.body.items).toMatchObject([
      { event: 'revealed', actor: 'user:default/amara' },
      { event: 'revealRefused', actor: 'user:default/mara' },
    ]);
    expect(JSON.stringify(record.body)).not.toMatch(ADDRESSES);
    expect(backend.log()).not.toMatch(ADDRESSES);
    for await (const { table, rows } of everythingStored(world.database)) {
      expect({ table, found: ADDRESSES.exec(rows)?.[0] }).toEqual({ table });
    }
  });
});
