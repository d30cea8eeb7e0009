import { AwsFault } from '../../../protocols';
import type { OperationCall } from '../../defineService';
import { requireOwnDocument } from '../documents/required';

/** The tags of a document or an execution, to be read and changed in place. */
export function tagsOf(
  place: Pick<OperationCall<unknown>, 'world' | 'region'>,
  type: string | undefined,
  id: string | undefined,
): Record<string, string> {
  if (type === 'Document') {
    try {
      return requireOwnDocument(place, id).tags;
    } catch {
      throw unknownResource(type, id);
    }
  }
  if (type === 'Automation') {
    const execution = place.region.executions.get(id ?? '');
    if (!execution) {
      throw unknownResource(type, id);
    }
    return execution.tags;
  }
  throw new AwsFault(
    'InvalidResourceType',
    `The resource type ${type} is not valid: the sandbox keeps tags of Document and Automation.`,
  );
}

function unknownResource(type: string, id: string | undefined): AwsFault {
  return new AwsFault(
    'InvalidResourceId',
    `The resource ID ${id} of type ${type} is not valid.`,
  );
}
