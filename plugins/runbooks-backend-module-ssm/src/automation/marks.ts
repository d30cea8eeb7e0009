import { Tag } from '@aws-sdk/client-ssm';
import { userTagOf } from '@opsready/backstage-plugin-aws-node';
import { Person } from '@opsready/backstage-plugin-runbooks-node';

const EXECUTION_TAG = 'opsready:execution:';

/** AWS can be asked for executions that have a tag key, and not for values: the id is part of the key. */
export function markKey(executionId: string): string {
  return `${EXECUTION_TAG}${executionId}`;
}

/** Tags of an execution: whose it is here, and who started it. */
export function markTags(executionId: string, person: Person): Tag[] {
  const { key, value } = userTagOf(person.entityRef);
  return [
    { Key: markKey(executionId), Value: executionId },
    { Key: key, Value: value },
  ];
}

/** The id that the tags of an execution give it, or `undefined` where it was not started from here. */
export function readMark(tags: Tag[] = []): string | undefined {
  const key = tags.find(tag => tag.Key?.startsWith(EXECUTION_TAG))?.Key;
  return key?.slice(EXECUTION_TAG.length);
}
