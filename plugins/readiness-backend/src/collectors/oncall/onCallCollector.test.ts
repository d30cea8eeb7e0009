import { Entity } from '@backstage/catalog-model';
import { EntityOnCallFacts } from '@opsready/backstage-plugin-oncall-common';
import { OnCallService } from '@opsready/backstage-plugin-oncall-node';
import { createOnCallCollector } from './onCallCollector';

type Item = EntityOnCallFacts['items'][number];

const item = (name: string, about: Partial<Item> = {}): Item => ({
  entityRef: `component:default/${name}`,
  rosters: [],
  unmatched: [],
  contacts: {
    state: 'none',
    missingRoles: [],
    singlePoints: [],
    fewChannels: [],
    reviewState: 'never',
  },
  plan: { state: 'none', missing: [], severities: 0, reviewState: 'never' },
  incompleteSources: [],
  ...about,
});

const roster = (
  rosterId: string,
  environment?: string,
): Item['rosters'][number] => ({
  rosterId,
  title: rosterId,
  provider: 'static',
  environment,
  state: 'covered',
  levels: [],
  onCallNow: [],
  people: 0,
  overloaded: [],
  stages: 1,
  lastStageOther: false,
  unreachable: [],
});

const asking = (...names: string[]) => ({
  entities: names.map((name): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
  })),
  now: new Date('2026-11-21T12:00:00.000Z'),
  signal: new AbortController().signal,
});

/** Answers in parts, as the service does for many entities. */
const serving = (...parts: Item[][]): OnCallService => ({
  async *queryEntityFacts() {
    for (const items of parts) {
      yield { now: '2026-11-21T12:00:00.000Z', items };
    }
  },
});

describe('the oncall collector', () => {
  it('names roles and sections as people read them, and by their ids where they are not known here', async () => {
    const { contacts, plan } = item('a');
    const onCall = serving([
      item('a', {
        contacts: {
          ...contacts,
          missingRoles: ['legal', 'pilot'] as typeof contacts.missingRoles,
        },
        plan: {
          ...plan,
          missing: ['postIncident', 'weather'] as typeof plan.missing,
        },
      }),
    ]);
    const facts = await createOnCallCollector({ onCall }).collect(asking('a'));
    expect(facts.get('component:default/a')).toMatchObject({
      contacts: { missingRoles: ['Legal counsel', 'pilot'] },
      plan: { missing: ['Post-incident analysis', 'weather'] },
    });
  });

  it('gives each entity its facts, in a steady order', async () => {
    const onCall = serving(
      [
        item('a', {
          rosters: [roster('z', 'staging'), roster('y', 'production')],
          unmatched: ['static:z', 'pagerduty:P1'],
        }),
      ],
      [item('b')],
    );
    const facts = await createOnCallCollector({ onCall }).collect(
      asking('a', 'b', 'c'),
    );
    expect([...facts.keys()]).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    expect(facts.get('component:default/a')).toMatchObject({
      rosters: [{ rosterId: 'y' }, { rosterId: 'z' }],
      unmatched: ['pagerduty:P1', 'static:z'],
      contacts: { state: 'none' },
      plan: { state: 'none' },
    });
  });

  it('says that the plugin is not there, where it does not answer', async () => {
    const onCall: OnCallService = {
      // eslint-disable-next-line require-yield
      async *queryEntityFacts() {
        throw Object.assign(new Error('gone'), { statusCode: 404 });
      },
    };
    await expect(
      createOnCallCollector({ onCall }).collect(asking('a')),
    ).rejects.toMatchObject({
      kind: 'NotEnabled',
      message: expect.stringMatching(/Install @opsready.*oncall-backend/),
    });
  });
});
