import { Entity } from '@backstage/catalog-model';
import { EntityRunbookFacts } from '@opsready/backstage-plugin-runbooks-common';
import { RunbooksService } from '@opsready/backstage-plugin-runbooks-node';
import { createRunbooksCollector } from './runbooksCollector';

const entity = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name },
});

type Item = EntityRunbookFacts['items'][number];

const item = (name: string, about: Partial<Item> = {}): Item => ({
  entityRef: `component:default/${name}`,
  runbooks: [],
  unmatched: [],
  incompleteSources: [],
  ...about,
});

const runbook = (id: string): Item['runbooks'][number] => ({
  id,
  name: id,
  title: id,
  format: 'markdown',
  incident: false,
  missing: [],
  owned: true,
  drifted: false,
  reviewState: 'never',
  runnable: true,
  roleNeeded: false,
  rolePresent: false,
  claimOnly: false,
});

/** Answers in parts, as the service does for many entities. */
function serving(...parts: Item[][]): RunbooksService & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    asked,
    async *queryEntityFacts({ entityRefs }) {
      asked.push(entityRefs);
      for (const items of parts) {
        yield { now: '2026-11-21T12:00:00.000Z', items };
      }
    },
  };
}

const failing = (error: object): RunbooksService => ({
  // eslint-disable-next-line require-yield
  async *queryEntityFacts() {
    throw Object.assign(new Error('went wrong'), error);
  },
});

const options = (...names: string[]) => ({
  entities: names.map(entity),
  now: new Date('2026-11-21T12:00:00.000Z'),
  signal: new AbortController().signal,
});

describe('the runbooks collector', () => {
  it('asks once for all entities and gives each its facts, in a steady order', async () => {
    const runbooks = serving(
      [
        item('a', {
          runbooks: [runbook('z'), runbook('b')],
          unmatched: ['Restart*', './gone'],
          incompleteSources: ['Markdown'],
        }),
      ],
      [item('b')],
    );
    const facts = await createRunbooksCollector({ runbooks }).collect(
      options('a', 'b', 'c'),
    );
    expect(runbooks.asked).toEqual([
      ['component:default/a', 'component:default/b', 'component:default/c'],
    ]);
    expect(facts.get('component:default/a')).toMatchObject({
      runbooks: [{ id: 'b' }, { id: 'z' }],
      unmatched: ['./gone', 'Restart*'],
      'incomplete-sources': ['Markdown'],
    });
    expect(facts.get('component:default/b')).toMatchObject({ runbooks: [] });
  });

  it('leaves out entities that the index does not know', async () => {
    const runbooks = serving([item('a')]);
    const facts = await createRunbooksCollector({ runbooks }).collect(
      options('a', 'b'),
    );
    expect([...facts.keys()]).toEqual(['component:default/a']);
  });

  it.each([
    [{ statusCode: 404 }, 'NotEnabled', /Install @opsready/],
    [{ statusCode: 403 }, 'AccessDenied', /backend\.auth/],
    [{ statusCode: 503 }, 'Unavailable', /next cycle/],
    [{}, 'Unavailable', /went wrong/],
  ])('says what a failed question means: %j', async (error, kind, message) => {
    const collector = createRunbooksCollector({ runbooks: failing(error) });
    await expect(collector.collect(options('a'))).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message),
    });
  });
});
