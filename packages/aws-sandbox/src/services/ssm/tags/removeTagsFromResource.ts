import {
  RemoveTagsFromResource$,
  type RemoveTagsFromResourceRequest,
  type RemoveTagsFromResourceResult,
} from '@aws-sdk/client-ssm';
import { defineOperation } from '../../defineService';
import { tagsOf } from './taggedResource';

export const removeTagsFromResource = defineOperation<
  RemoveTagsFromResourceRequest,
  RemoveTagsFromResourceResult
>({
  schema: RemoveTagsFromResource$,
  run({ input, region, world }) {
    const tags = tagsOf(
      { region, world },
      input.ResourceType,
      input.ResourceId,
    );
    for (const key of input.TagKeys ?? []) {
      delete tags[key];
    }
    return {};
  },
});
