import {
  SelectResourceConfig$,
  type SelectResourceConfigRequest,
  type SelectResourceConfigResponse,
} from '@aws-sdk/client-config-service';
import type { AwsResource, RegionState } from '../../state';
import { defineOperation } from '../defineService';
import { pageOf } from '../page';
import { badToken, limitOf } from './limits';
import { fits, project, type Item } from './query/evaluate';
import { invalidExpression } from './query/invalidExpression';
import { parse } from './query/parse';

export const selectResourceConfig = defineOperation<
  SelectResourceConfigRequest,
  SelectResourceConfigResponse
>({
  schema: SelectResourceConfig$,
  run({ input, region }) {
    const { Expression = '', Limit, NextToken } = input;
    if (Expression.length < 1 || Expression.length > 4096) {
      invalidExpression('it must have 1 to 4096 characters');
    }
    const size = limitOf(Limit, { fallback: 25, max: 100 });
    const { fields, where } = parse(Expression);
    const items: Item[] = [];
    for (const resource of region.resources.all()) {
      if (resource.recorded) {
        const item = toItem(resource, region);
        if (!where || fits(where, item)) {
          items.push(item);
        }
      }
    }
    const page = pageOf({
      items,
      size,
      token: NextToken,
      query: Expression,
      onBadToken: badToken,
    });
    return {
      Results: page.items.map(item => JSON.stringify(project(fields, item))),
      QueryInfo: { SelectFields: fields.map(Name => ({ Name })) },
      NextToken: page.nextToken,
    };
  },
});

function toItem(
  { arn, type, id, name, tags, createdAt, configuration }: AwsResource,
  { account, region }: RegionState,
): Item {
  return {
    accountId: account,
    arn,
    awsRegion: region,
    configuration,
    resourceCreationTime: createdAt.toISOString(),
    resourceId: id,
    resourceName: name,
    resourceType: type,
    tags: Object.entries(tags).map(([key, value]) => ({
      key,
      tag: `${key}=${value}`,
      value,
    })),
  };
}
