import { AwsFault } from '../../../protocols';
import type { ApiContext } from '../ApiTable';
import { tagsIn, textsIn } from '../readInputs';

const EC2 = /^AWS::EC2::/;

/** Tags resources of EC2: all that are named or, where one is unknown, none. */
export function createTags({ region, inputs }: ApiContext) {
  const tags = tagsIn(inputs, 'Tags');
  const resources = textsIn(inputs, 'Resources').map(id => {
    const resource = region.resources
      .all()
      .find(candidate => EC2.test(candidate.type) && candidate.id === id);
    if (!resource) {
      throw new AwsFault(
        id.startsWith('i-') ? 'InvalidInstanceID.NotFound' : 'InvalidID',
        `The ID '${id}' does not exist`,
      );
    }
    return resource;
  });
  for (const resource of resources) {
    region.resources.put({
      ...resource,
      tags: { ...resource.tags, ...tags },
      everTagged: true,
    });
  }
  return {};
}
