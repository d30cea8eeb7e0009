import type {
  ListTagsForResourceRequest,
  ListTagsForResourceResult,
} from '@aws-sdk/client-ssm-contacts';
import { defineOperation } from '../../defineService';
import { assertArn } from '../constraints';
import { incidentManagerOf, notFound } from '../required';
import { ListTagsForResource$ } from '../shapes/contacts';

export const listTagsForResource = defineOperation<
  ListTagsForResourceRequest,
  ListTagsForResourceResult
>({
  schema: ListTagsForResource$,
  run({ input, region }) {
    const arn = input.ResourceARN;
    assertArn(arn, 'resourceARN');
    const { contacts, rotations } = incidentManagerOf(region);
    const contact = contacts.get(arn ?? '');
    if (!contact && !rotations.has(arn ?? '')) {
      throw notFound(arn, 'RESOURCE');
    }
    const tags = Object.entries(contact?.tags ?? {});
    return { Tags: tags.map(([Key, Value]) => ({ Key, Value })) };
  },
});
