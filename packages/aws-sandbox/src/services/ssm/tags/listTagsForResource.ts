import {
  ListTagsForResource$,
  type ListTagsForResourceRequest,
  type ListTagsForResourceResult,
} from '@aws-sdk/client-ssm';
import { defineOperation } from '../../defineService';
import { tagsOf } from './taggedResource';

export const listTagsForResource = defineOperation<
  ListTagsForResourceRequest,
  ListTagsForResourceResult
>({
  schema: ListTagsForResource$,
  run({ input, region, world }) {
    const tags = tagsOf(
      { region, world },
      input.ResourceType,
      input.ResourceId,
    );
    return {
      TagList: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    };
  },
});
