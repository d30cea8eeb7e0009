import { AwsFault } from '../../../protocols';
import type { ApiContext } from '../ApiTable';
import { optionalTextsIn, textIn } from '../readInputs';
import { findInstance } from './instances';

const GROUP_ID = /^sg-([0-9a-f]{8}|[0-9a-f]{17})$/;

/** Puts an instance into other security groups, which is all that runbooks change about one. */
export function modifyInstanceAttribute(context: ApiContext) {
  const { life } = findInstance(context, textIn(context.inputs, 'InstanceId'));
  const groups = optionalTextsIn(context.inputs, 'Groups');
  if (!groups?.length) {
    throw new AwsFault(
      'InvalidParameterCombination',
      'No attributes specified.',
    );
  }
  for (const id of groups) {
    if (!GROUP_ID.test(id)) {
      throw new AwsFault(
        'InvalidGroup.NotFound',
        `The security group '${id}' does not exist`,
      );
    }
  }
  life.groups.set(context.now, groups);
  return {};
}
