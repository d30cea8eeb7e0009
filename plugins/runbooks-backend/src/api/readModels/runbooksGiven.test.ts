import { TestDatabases } from '@backstage/backend-test-utils';
import { prepareDatabase } from '@opsready/backstage-plugin-opsready-node';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import { Knex } from 'knex';
import { PLACE } from '../../__testUtils__/FakeProvider';
import { Grant } from '../../authority/Grant';
import { judgeAuthority } from '../../authority/judgeAuthority';
import { seedRunbook } from '../../executions/__testUtils__/seedRunbook';
import { givenRunbookIds } from './runbooksGiven';

jest.setTimeout(60_000);

const OWNERS = ['group:default/a', 'group:default/b'];
const ENTITIES = OWNERS.map((owner, index) => ({
  entityRef: `component:default/c${index}`,
  owner,
}));
const NAMES = ['restart', 'Restart', 're%t', 're[a-z]t', 're_t!'];

const grants: fc.Arbitrary<Grant[]> = fc.array(
  fc.record(
    {
      owner: fc.constantFrom(...OWNERS),
      accounts: fc.subarray([PLACE.account, '999999999999']),
      documents: fc.array(
        fc.constantFrom(...NAMES, '*', 're*t', 're?t*', 'r*', '*[*', '?e%*'),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['owner'] },
  ),
  { maxLength: 3 },
);

describe.each(
  TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] }).eachSupportedId(),
)('runbooks that are given to entities on %s', databaseId => {
  const databases = TestDatabases.create({ ids: [databaseId] });
  let database: Knex;

  beforeAll(async () => {
    database = await databases.init(databaseId);
    await prepareDatabase(database, {
      packageName: '@opsready/backstage-plugin-runbooks-backend',
    });
    for (const { entityRef, owner } of ENTITIES) {
      await database('entities').insert({
        entity_ref: entityRef,
        kind: 'component',
        namespace: 'default',
        name: entityRef,
        owner_ref: owner,
        search_text: '',
        content_hash: '',
      });
    }
    for (const [index, name] of NAMES.entries()) {
      await seedRunbook(database, { id: name, name });
      for (const { entityRef } of ENTITIES) {
        await database('runbook_bindings').insert({
          runbook_id: name,
          entity_ref: entityRef,
          reason: index === 0 && entityRef.endsWith('1') ? 'tag' : 'annotation',
          entry: entityRef,
        });
      }
    }
  });

  it('are those that one by one are judged to be', async () => {
    await fc.assert(
      fc.asyncProperty(
        grants,
        fc.subarray(ENTITIES),
        async (given, entities) => {
          const readable = new Set(entities.map(({ entityRef }) => entityRef));
          const found = await givenRunbookIds({
            database,
            grants: given,
            visible: { readable },
          });
          const expected = NAMES.filter((name, index) =>
            entities.some(
              ({ entityRef, owner }) =>
                judgeAuthority({
                  grants: given,
                  entity: { entityRef, ownerRef: owner },
                  runbook: {
                    name,
                    format: 'ssmAutomation',
                    place: PLACE,
                    consents: index === 0 ? [ENTITIES[1].entityRef] : [],
                    parameters: [],
                  },
                }).allowed,
            ),
          );
          expect(
            found
              .map(({ runbook_id }: { runbook_id: string }) => runbook_id)
              .sort(),
          ).toEqual(expected.sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});
