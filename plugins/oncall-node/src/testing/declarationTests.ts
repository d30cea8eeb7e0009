import { deepStrictEqual, ok } from 'node:assert';
import { ContractTest } from './ContractTest';

/** What a provider says about itself. */
export const declarationTests: ContractTest[] = [
  {
    name: 'has a kebab-case id, a title, and targets with ids of their own',
    async run({ provider, target }) {
      ok(
        /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(provider.id),
        `The id '${provider.id}' is not in kebab-case`,
      );
      ok(provider.title.trim(), 'The provider has no title');
      const ids = provider.targets.map(({ id }) => id);
      ok(ids.includes(target.id), 'The target is none of the provider');
      ok(new Set(ids).size === ids.length, 'Two targets have the same id');
      for (const { id, title } of provider.targets) {
        ok(/^\S+$/.test(id), `The target id '${id}' is empty or has blanks`);
        ok(title.trim(), `The target '${id}' has no title`);
      }
    },
  },
  {
    name: 'says in words what it can do and, where it cannot, what to do instead',
    async run({ provider }) {
      for (const [name, capability] of Object.entries(provider.capabilities)) {
        const text = capability.possible ? capability.how : capability.reason;
        ok(
          /\S+ \S+.*[.!]$/s.test(text.trim()),
          `The capability '${name}' does not say in a sentence what happens or why not`,
        );
      }
    },
  },
  {
    name: 'has a function for all that it says it can do, and for nothing else',
    async run({ provider }) {
      const functions = {
        page: provider.page,
        declare: provider.declare,
        reveal: provider.reveal,
        incidents: provider.readIncidents,
      };
      deepStrictEqual(
        Object.entries(functions)
          .filter(([, run]) => run !== undefined)
          .map(([name]) => name),
        Object.entries(provider.capabilities)
          .filter(([, { possible }]) => possible)
          .map(([name]) => name),
        'Functions and capabilities differ',
      );
    },
  },
  {
    name: 'binds entities by their annotations alone',
    async run({ provider, bindings = [] }) {
      const bindingsOf = (annotations?: Record<string, string>) =>
        provider.bindingsOf?.({
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'Component',
          metadata: { name: 'example', annotations },
        }) ?? [];
      deepStrictEqual(
        bindingsOf(),
        [],
        'An entity without annotations is bound',
      );
      deepStrictEqual(
        bindingsOf({ 'example.com/unrelated': 'text' }),
        [],
        "An annotation of somebody else's binds",
      );
      for (const { annotations, expected } of bindings) {
        deepStrictEqual(bindingsOf(annotations), expected);
      }
    },
  },
];
