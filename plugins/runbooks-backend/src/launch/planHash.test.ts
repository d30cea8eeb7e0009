// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { planHash } from './planHash';

const text = fc.string({ maxLength: 5 });
const place = fc.record({ account: text, region: text });
const optional = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined });

/** Everything that a change of is another launch. */
const exact = fc.record({
  executorId: text,
  documentName: text,
  documentVersion: optional(text),
  contentHash: text,
  place: optional(place),
  role: optional(text),
  parameters: fc.array(
    fc.record({ name: text, value: text }, { noNullPrototype: true }),
    { maxLength: 3 },
  ),
  targets: fc.array(fc.record({ id: text, parameter: text }), { maxLength: 3 }),
  rateControl: optional(
    fc.record({
      targetParameterName: text,
      targets: fc.array(text, { maxLength: 2 }),
      maxConcurrency: text,
      maxErrors: text,
    }),
  ),
  locations: optional(fc.array(place, { maxLength: 2 })),
  children: optional(
    fc.array(
      fc.record({
        documentName: text,
        documentVersion: text,
        contentHash: text,
      }),
      { maxLength: 2 },
    ),
  ),
});

const hashOf = (plan: Omit<ExecutionPlan, 'steps'>, more = {}) =>
  planHash({
    runbookId: 'r',
    entityRef: 'component:default/shop',
    sealedFingerprint: 'f',
    plan: { steps: [], ...plan },
    ...more,
  });

describe('planHash', () => {
  it('is another one exactly where something of the launch is', () => {
    fc.assert(
      fc.property(exact, exact, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(hashOf(one) === hashOf(other)).toBe(same);
      }),
    );
  });

  it('is another one with each single change', () => {
    const keys = [
      'executorId',
      'documentName',
      'documentVersion',
      'contentHash',
      'place',
      'role',
      'parameters',
      'targets',
      'rateControl',
      'locations',
      'children',
    ] as const;
    fc.assert(
      fc.property(
        exact,
        exact,
        fc.constantFrom(...keys),
        (plan, other, key) => {
          fc.pre(JSON.stringify(plan[key]) !== JSON.stringify(other[key]));
          expect(hashOf({ ...plan, [key]: other[key] })).not.toBe(hashOf(plan));
        },
      ),
    );
  });

  it('is for one runbook, one entity and one set of secrets', () => {
    fc.assert(
      fc.property(exact, plan => {
        const hashes = [
          hashOf(plan),
          hashOf(plan, { runbookId: 's' }),
          hashOf(plan, { entityRef: 'component:default/cart' }),
          hashOf(plan, { sealedFingerprint: 'g' }),
        ];
        expect(new Set(hashes).size).toBe(4);
      }),
    );
  });

  it('does not depend on the order of keys, nor on what is only shown', () => {
    fc.assert(
      fc.property(exact, text, (plan, name) => {
        const reordered = Object.fromEntries(
          Object.entries(plan).reverse(),
        ) as typeof plan;
        const shown = {
          ...reordered,
          targets: plan.targets.map(target => ({ ...target, name })),
          steps: [{ name }],
        };
        expect(hashOf(shown)).toBe(hashOf(plan));
      }),
    );
  });
});
