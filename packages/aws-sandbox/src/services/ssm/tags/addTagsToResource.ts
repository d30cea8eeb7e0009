import {
  AddTagsToResource$,
  type AddTagsToResourceRequest,
  type AddTagsToResourceResult,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { defineOperation } from '../../defineService';
import { tagsOf } from './taggedResource';

const MAX_TAGS = 50;

export const addTagsToResource = defineOperation<
  AddTagsToResourceRequest,
  AddTagsToResourceResult
>({
  schema: AddTagsToResource$,
  run({ input, region, world }) {
    const tags = tagsOf(
      { region, world },
      input.ResourceType,
      input.ResourceId,
    );
    const added = Object.fromEntries(
      (input.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]),
    );
    const count = Object.keys({ ...tags, ...added }).length;
    if (count > MAX_TAGS) {
      throw new AwsFault(
        'TooManyTagsError',
        `The resource would have ${count} tags, and ${MAX_TAGS} are allowed.`,
      );
    }
    Object.assign(tags, added);
    return {};
  },
});
