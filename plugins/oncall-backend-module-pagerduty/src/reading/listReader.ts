import { listPages } from '../calling/listPages';
import { AccountReader } from './AccountReader';
import { ReadContext, requestOf, windowQuery } from './ReadContext';
import { Policy, policySchema, scheduleSchema, userSchema } from './schemas';

const keyOf = <T extends { id: string }>({ id }: T) => id;

/** Reads by lists: a call for a hundred things, whatever part of them is wanted. */
export function listReader(
  context: ReadContext,
  wanted?: ReadonlySet<string>,
): AccountReader {
  const { client } = context;
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
      ids.size === 0
        ? none()
        : only(
            ids,
            listPages(
              client,
              {
                ...requestOf(context),
                query: [
                  ['include[]', 'schedule_layers'],
                  ...windowQuery(context),
                ],
                scope: 'schedules.read',
              },
              { name: 'schedules', item: scheduleSchema, keyOf },
            ),
          ),
    users: ids =>
      ids.size === 0
        ? none()
        : only(
            ids,
            listPages(
              client,
              { ...requestOf(context), scope: 'users.read' },
              { name: 'users', item: userSchema, keyOf },
            ),
          ),
  };
}

async function* only<T extends { id: string }>(
  ids: ReadonlySet<string>,
  items: AsyncIterable<T>,
): AsyncGenerator<T> {
  for await (const item of items) {
    if (ids.has(item.id)) {
      yield item;
    }
  }
}

async function* none(): AsyncGenerator<never> {}
