import { listPages, TruncatedListError } from '../calling/listPages';
import { AccountReader } from './AccountReader';
import { ReadContext, requestOf, windowQuery } from './ReadContext';
import { Policy, policySchema, scheduleSchema, userSchema } from './schemas';
import { singleReader } from './singleReader';

const keyOf = <T extends { id: string }>({ id }: T) => id;

/** Reads by lists: a call for a hundred things, whatever part of them is wanted. */
export function listReader(
  context: ReadContext,
  wanted?: ReadonlySet<string>,
): AccountReader {
  const { client } = context;
  const single = singleReader(context, []);
  return {
    async *policies(): AsyncGenerator<Policy> {
      const list = listPages(
        client,
        {
          ...requestOf(context),
          query: [['include[]', 'services']],
          scope: 'escalation_policies.read',
        },
        { name: 'escalation_policies', item: policySchema, keyOf },
      );
      for await (const policy of list) {
        if (wanted?.has(policy.id) ?? true) {
          yield policy;
        }
      }
    },
    schedules: ids =>
      only(
        ids,
        listPages(
          client,
          {
            ...requestOf(context),
            query: [['include[]', 'schedule_layers'], ...windowQuery(context)],
            scope: 'schedules.read',
          },
          { name: 'schedules', item: scheduleSchema, keyOf },
        ),
        single.schedules,
      ),
    users: ids =>
      only(
        ids,
        listPages(
          client,
          { ...requestOf(context), scope: 'users.read' },
          { name: 'users', item: userSchema, keyOf },
        ),
        single.users,
      ),
  };
}

/** Those that are wanted, until all are there; what a list does not get to is read by itself. */
async function* only<T extends { id: string }>(
  ids: ReadonlySet<string>,
  list: AsyncIterable<T>,
  readSingle: (ids: ReadonlySet<string>) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const missing = new Set(ids);
  if (missing.size === 0) {
    return;
  }
  try {
    for await (const item of list) {
      if (missing.delete(item.id)) {
        yield item;
      }
      if (missing.size === 0) {
        return;
      }
    }
  } catch (error) {
    if (!(error instanceof TruncatedListError)) {
      throw error;
    }
    yield* readSingle(missing);
  }
}
