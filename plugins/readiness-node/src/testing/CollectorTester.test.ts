import { Entity } from '@backstage/catalog-model';
import { CollectedRecord, TargetCollector } from '../Collector';
import { defineCollector } from '../define';
import { withoutRunner } from './__testUtils__/withoutRunner';
import { CollectorTester } from './CollectorTester';

const lamps = defineCollector({
  kind: 'target',
  id: 'lamps',
  title: 'Lamps',
  description: 'Lamps and whether they burn.',
  facts: {
    lit: { type: 'number', description: 'Lit lamps.', maxAge: { hours: 1 } },
    names: { type: 'list', description: 'All lamps.', maxAge: { hours: 1 } },
  },
  requiredPermissions: ['lamps:List'],
  schedule: { frequency: { minutes: 10 }, timeout: { minutes: 5 } },
  targets: [],
  async *read() {
    // Nothing to read here.
  },
  toFacts: ({ records }) => ({
    lit: records.filter(({ data }) => data.lit).length,
    names: records.map(({ id }) => id).sort(),
  }),
});

const lamp = (id: string, lit: boolean): CollectedRecord => ({
  id,
  account: '111122223333',
  region: 'eu-west-1',
  type: 'lamp',
  resources: [`arn:aws:lamps:::${id}`],
  data: { lit },
});

const cases = [
  {
    name: 'counts what burns',
    records: [lamp('a', true), lamp('b', false)],
    facts: { lit: 1 },
  },
];

CollectorTester.run(lamps, { cases });

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'payments-api', namespace: 'default' },
};
const names = defineCollector({
  kind: 'entity',
  id: 'names',
  title: 'Names',
  description: 'Names of entities.',
  facts: {
    name: { type: 'string', description: 'The name.', maxAge: { hours: 1 } },
  },
  requiredPermissions: ['catalog.entity.read'],
  schedule: { frequency: { minutes: 10 }, timeout: { minutes: 5 } },
  collect: async ({ entities }) =>
    new Map(
      entities.map(({ metadata }) => [
        `component:default/${metadata.name}`,
        { name: metadata.name },
      ]),
    ),
});

CollectorTester.run(names, {
  cases: [
    {
      name: 'tells the name',
      entities: [entity],
      facts: { 'component:default/payments-api': { name: 'payments-api' } },
    },
  ],
});

const changed = (change: Partial<TargetCollector>) => () =>
  withoutRunner(() =>
    CollectorTester.run({ ...lamps, ...change } as typeof lamps, { cases }),
  );

describe('CollectorTester', () => {
  it('throws the first failure where there is no runner', () => {
    expect(changed({})).not.toThrow();
    expect(() =>
      withoutRunner(() =>
        CollectorTester.run(lamps, {
          cases: [{ ...cases[0], facts: { lit: 2 } }],
        }),
      ),
    ).toThrow(/lit/);
  });

  it('insists on a case', () => {
    expect(() => CollectorTester.run(lamps, { cases: [] })).toThrow(
      "Collector 'lamps' has no case",
    );
  });

  it('rejects facts other than those declared', () => {
    expect(changed({ toFacts: () => ({ lit: 0 }) })).toThrow(
      /not exactly those that are declared/,
    );
    expect(
      changed({ toFacts: () => ({ lit: 0, names: [], more: 1 }) }),
    ).toThrow(/not exactly those that are declared/);
  });

  it('rejects facts of another type', () => {
    expect(changed({ toFacts: () => ({ lit: '0', names: [] }) })).toThrow(
      "Fact 'lit' of the entity is no number",
    );
  });

  it('rejects facts that depend on the order of records', () => {
    expect(
      changed({
        toFacts: ({ records }) => ({
          lit: 1,
          names: records.map(({ id }) => id),
        }),
      }),
    ).toThrow(/in another order/);
  });

  it('rejects a collector that changes what it is given', () => {
    expect(
      changed({
        toFacts: ({ records }) => ({
          lit: records.sort().length,
          names: [],
        }),
      }),
    ).toThrow(/read only/);
  });

  it('rejects a fact that is too old before it is read again', () => {
    expect(
      changed({ schedule: { frequency: { hours: 2 }, timeout: { hours: 1 } } }),
    ).toThrow(/too old before it is read again/);
  });

  it('rejects what is no permission', () => {
    expect(changed({ requiredPermissions: ['lamps'] })).toThrow(
      /is no permission/,
    );
  });
});
