import { RunbookParameter } from '@opsready/backstage-plugin-runbooks-common';

const PLAIN = [
  'String',
  'StringList',
  'Boolean',
  'Integer',
  'StringMap',
  'MapList',
] as const;

// https://docs.aws.amazon.com/systems-manager/latest/userguide/populating-input-parameters.html
const RESOURCE = /^AWS::[A-Za-z0-9]+(::[A-Za-z0-9]+){1,3}$/;
const LIST = /^List<\s*(.+?)\s*>$/;

export const ROLE_TYPE = 'AWS::IAM::Role::Arn';

/** How a parameter of the declared type is filled in; text where nobody knows. */
export function readParameterType(
  declared: string,
): Pick<RunbookParameter, 'type' | 'resourceType'> {
  const plain = PLAIN.find(type => type === declared);
  if (plain) {
    return { type: plain };
  }
  if (RESOURCE.test(declared)) {
    return { type: 'String', resourceType: declared };
  }
  const item = LIST.exec(declared)?.[1];
  if (item && RESOURCE.test(item)) {
    return { type: 'StringList', resourceType: item };
  }
  return item === 'String' ? { type: 'StringList' } : { type: 'Text' };
}
