import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { z } from 'zod';
import { ApiRequest } from '../calling/ApiRequest';
import { AccountReader } from './AccountReader';
import { ReadContext, requestOf, windowQuery } from './ReadContext';
import { policySchema, scheduleSchema, userSchema } from './schemas';

/** Reads one thing after the other: the fewest calls where little is wanted. */
export function singleReader(
  context: ReadContext,
  rosterIds: Iterable<string>,
): AccountReader {
  return {
    policies: () =>
      each(context, rosterIds, {
        path: 'escalation_policies',
        query: [['include[]', 'services']],
        scope: 'escalation_policies.read',
        schema: z
          .object({ escalation_policy: policySchema })
          .transform(body => body.escalation_policy),
      }),
    schedules: ids =>
      each(context, ids, {
        path: 'schedules',
        query: windowQuery(context),
        scope: 'schedules.read',
        schema: z
          .object({ schedule: scheduleSchema })
          .transform(body => body.schedule),
      }),
    users: ids =>
      each(context, ids, {
        path: 'users',
        scope: 'users.read',
        schema: z.object({ user: userSchema }).transform(body => body.user),
      }),
  };
}

/** Those that are there. */
async function* each<T>(
  context: ReadContext,
  ids: Iterable<string>,
  options: Pick<ApiRequest, 'path' | 'query' | 'scope'> & {
    schema: z.ZodType<T>;
  },
): AsyncGenerator<T> {
  const { path, query, scope, schema } = options;
  for (const id of ids) {
    let item: T;
    try {
      item = await context.client.send(
        {
          ...requestOf(context),
          path: `/${path}/${encodeURIComponent(id)}`,
          query,
          scope,
        },
        schema,
      );
    } catch (error) {
      if (error instanceof ProviderError && error.kind === 'notFound') {
        continue;
      }
      throw error;
    }
    yield item;
  }
}
