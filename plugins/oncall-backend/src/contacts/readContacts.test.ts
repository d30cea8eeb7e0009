import fc from 'fast-check';
import { stringify } from 'yaml';
import { addressOf } from './addressOf';
import { judgeContacts } from './judgeContacts';
import { readContacts } from './readContacts';

const AMARA = {
  name: 'Amara Okafor',
  user: 'amara',
  timeZone: 'Africa/Lagos',
  channels: [
    { kind: 'voice', address: '+1-555-0101' },
    { kind: 'email', address: 'amara.home@private.example' },
  ],
};
const MANAGER = {
  role: 'incidentManager',
  responsibilities: 'Leads.',
  primary: AMARA,
};

function file(...entries: unknown[]): string {
  return stringify({
    apiVersion: 'opsready.io/v1',
    kind: 'Contacts',
    review: { on: '2026-01-02', by: 'user:default/amara' },
    reviewEvery: '90 days',
    entries,
  });
}

function read(...entries: unknown[]) {
  const found = readContacts(file(...entries));
  if ('problem' in found) {
    throw new Error(found.problem);
  }
  return found;
}

describe('a contacts file', () => {
  it('is read without its addresses', () => {
    const { contacts, review, reviewEvery } = read(MANAGER);
    expect(review).toEqual({
      at: '2026-01-02T00:00:00.000Z',
      by: 'user:default/amara',
    });
    expect(reviewEvery).toBe('P90D');
    expect(contacts).toEqual({
      problems: [],
      entries: [
        {
          role: 'incidentManager',
          title: undefined,
          responsibilities: 'Leads.',
          primary: {
            contactId: expect.any(String),
            name: 'Amara Okafor',
            userRef: 'user:default/amara',
            timeZone: 'Africa/Lagos',
            channels: [
              { id: expect.any(String), kind: 'voice' },
              { id: expect.any(String), kind: 'email' },
            ],
          },
          backup: undefined,
          supportPlan: undefined,
          howToEngage: undefined,
        },
      ],
    });
  });

  it('keeps an unquoted telephone number as it is written', () => {
    const text = `apiVersion: opsready.io/v1
kind: Contacts
entries:
  - role: responder
    responsibilities: Answers.
    primary:
      name: Ada
      channels: [{ kind: voice, address: +15550102 }]
`;
    const found = readContacts(text);
    const [{ primary }] = 'contacts' in found ? found.contacts.entries : [];
    expect(
      addressOf(text, {
        contactId: primary!.contactId,
        channelId: primary!.channels[0].id,
      }),
    ).toMatchObject({ address: '+15550102', contact: { name: 'Ada' } });
  });

  it('leaves out an entry that is wrong, and says where and why without its values', () => {
    const { contacts } = read(
      { ...MANAGER, phone: '+1-555-0103' },
      { role: 'boss', responsibilities: 'Is asked.' },
      {
        ...MANAGER,
        primary: { ...AMARA, channels: [{ kind: '+1-555-0104', address: '' }] },
      },
      { ...MANAGER, primary: { ...AMARA, timeZone: '+1-555-0105' } },
      { role: 'legal' },
      'Ada, +1-555-0106',
    );
    expect(contacts.entries).toHaveLength(1);
    expect(contacts.problems).toEqual([
      'entries[0] has a key that nobody knows. Look at the format for those that there are.',
      'entries[1].role has to be one of incidentManager, responder, communicationsLead, subjectMatterExpert, awsSupport, managedSecurity, legal, publicRelations, vendor.',
      'entries[2].primary.channels[0].kind has to be one of voice, sms, push, email, chat, portal, other.',
      'entries[2].primary.channels[0].address is empty.',
      'entries[4].responsibilities is missing.',
      'entries[5] has to be a mapping of keys to values.',
      'entries[3].primary.timeZone is no time zone. Write one of the IANA database such as Europe/Berlin.',
    ]);
  });

  it.each([
    ['nothing', '', 'The file has to be a mapping of keys to values.'],
    ['a list', '- a', 'The file has to be a mapping of keys to values.'],
    [
      'no YAML',
      'kind: [+1-555-0107',
      'The file is no YAML at line 1, column 19.',
    ],
    ['an alias of nothing', 'a: *secret-5550107', 'The file is nested'],
    ['no version', 'kind: Contacts\nentries: []', 'apiVersion is missing.'],
    [
      'another kind',
      'apiVersion: opsready.io/v1\nkind: +1-555-0107\nentries: []',
      'kind has to be Contacts.',
    ],
    ['depth', '['.repeat(20_000), 'The file is'],
    [
      'a list that holds itself',
      'apiVersion: opsready.io/v1\nkind: Contacts\nentries: &a [*a]',
      'The file is nested',
    ],
    [
      'an entry that holds itself',
      'apiVersion: opsready.io/v1\nkind: Contacts\nentries: [&a { role: legal, primary: { channels: [*a] } }]',
      'The file is nested',
    ],
  ])('is none: %s', (_, text, problem) => {
    const found = readContacts(text);
    expect(found).toEqual({ problem: expect.stringContaining(problem) });
    expect(JSON.stringify(found)).not.toContain('555');
  });

  it('is not taken in by aliases that grow', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) =>
        `x${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(',')}]`,
    );
    const found = readContacts(['x0: &a0 b', ...levels].join('\n'));
    expect(found).toEqual({ problem: expect.any(String) });
  });

  it.each([{ toString: 'x', valueOf: 'x' }, ['legal'], null, ''])(
    'says that %j is no role',
    role => {
      const { contacts } = read({ ...MANAGER, role }, MANAGER);
      expect(contacts.problems).toEqual([
        expect.stringMatching(/^entries\[0\]\.role /),
      ]);
      expect(contacts.entries).toHaveLength(1);
    },
  );

  it('gives nobody the ids of somebody else where an entry before is mended', () => {
    const wrong = read(
      { role: 'responder' },
      { ...MANAGER, role: 'responder' },
    );
    const right = read(
      { role: 'responder', responsibilities: 'Answers.', primary: AMARA },
      { ...MANAGER, role: 'responder' },
    );
    expect(wrong.contacts.entries[0].primary?.contactId).toBe(
      right.contacts.entries[1].primary?.contactId,
    );
  });
});

describe('an address', () => {
  const address = fc.oneof(
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 14 })
      .map(digits => `+${digits.join('')}`),
    fc.stringMatching(/^[a-z]{3,9}\.[a-z0-9]{3,9}@[a-z]{3,9}\.example$/),
    fc.stringMatching(/^https:\/\/chat\.example\/[a-zA-Z0-9]{8,12}$/),
    fc.stringMatching(/^#[a-z0-9]{5,12}$/),
  );
  const KEYS = ['role', 'title', 'primary', 'name', 'kind', 'backup', 'review'];

  it('is in nothing that is kept of a file, wherever and however it stands there', () => {
    fc.assert(
      fc.property(
        address,
        fc.array(
          fc.tuple(
            fc.constantFrom(
              'name',
              'user',
              'timeZone',
              'title',
              'responsibilities',
              'supportPlan',
              'howToEngage',
              'kind',
              'key',
              'entry',
            ),
            fc.boolean(),
          ),
          { maxLength: 6 },
        ),
        fc.constantFrom(...KEYS),
        (secret, places, key) => {
          const entries: any[] = [
            {
              ...MANAGER,
              primary: {
                ...AMARA,
                channels: [{ kind: 'voice', address: secret }],
              },
            },
          ];
          for (const [place, embedded] of places) {
            const value = embedded
              ? `Call ${secret.toUpperCase()} now`
              : secret;
            const entry: any = structuredClone(MANAGER);
            if (place === 'key') {
              entry[secret] = key;
            } else if (place === 'entry') {
              entries.push(value);
              continue;
            } else if (place === 'kind') {
              entry.primary.channels[0].kind = value;
            } else if (['name', 'user', 'timeZone'].includes(place)) {
              entry.primary[place] = value;
            } else {
              entry[place] = value;
            }
            entries.push(entry);
          }
          const found = readContacts(file(...entries));
          expect(JSON.stringify(found).toLowerCase()).not.toContain(
            secret.toLowerCase(),
          );
          const cut = readContacts(file(...entries).slice(0, -1 - key.length));
          expect(JSON.stringify(cut).toLowerCase()).not.toContain(
            secret.toLowerCase(),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never makes reading throw, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 100 }),
        (text, more) => {
          expect(readContacts(text)).toBeDefined();
          const written = `apiVersion: opsready.io/v1\nkind: Contacts\n${more}`;
          expect(readContacts(written)).toBeDefined();
        },
      ),
    );
  });
});

describe('contacts', () => {
  const judged = (...entries: unknown[]) =>
    judgeContacts({ ...read(...entries).contacts, left: ['user:default/ben'] });

  it('say what they lack', () => {
    const ben = { ...AMARA, name: 'Ben', user: 'ben' };
    const { missingRoles, singlePoints, fewChannels, problems } = judged(
      { ...MANAGER, backup: ben },
      {
        ...MANAGER,
        role: 'responder',
        backup: { ...AMARA, name: 'A. Okafor' },
      },
      { ...MANAGER, role: 'communicationsLead' },
      {
        role: 'awsSupport',
        responsibilities: 'Helps.',
        howToEngage: 'Open a case.',
        primary: {
          name: 'AWS Support',
          timeZone: 'UTC',
          channels: [{ kind: 'portal', address: 'https://support.example/1' }],
        },
        backup: { ...AMARA, user: undefined, name: 'Account manager' },
      },
      { role: 'legal', responsibilities: 'Counsel.' },
      { role: 'vendor', title: 'Cards', responsibilities: 'Clear.' },
    );
    expect(missingRoles).toEqual([
      'subjectMatterExpert',
      'managedSecurity',
      'legal',
      'publicRelations',
    ]);
    expect(singlePoints).toEqual([
      'Incident responder',
      'Communications lead',
      'Legal counsel',
      'Vendor (Cards)',
    ]);
    expect(fewChannels).toEqual(['AWS Support']);
    expect(problems).toEqual([
      'Incident manager: Ben is no user of the catalog any more.',
      'Incident responder: Primary and backup are one person. Name another backup.',
      'Communications lead: Nobody stands in. Name a backup.',
      'AWS Support: AWS Support has fewer than two kinds of channel.',
      'Legal counsel: Nobody is named. Name a primary.',
      'Legal counsel: It does not say how to engage them. Add howToEngage.',
      'Vendor (Cards): Nobody is named. Name a primary.',
      'Vendor (Cards): It does not say how to engage them. Add howToEngage.',
      'Vendor (Cards): It names no support plan. Add supportPlan.',
    ]);
  });
});
