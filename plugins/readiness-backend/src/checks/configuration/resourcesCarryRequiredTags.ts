import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from '@opsready/backstage-plugin-readiness-node';
import { evidenceOf } from '../items/evidenceOf';
import { readItemList } from '../items/ItemList';
import { counted, named } from '../items/sentences';
import { wellArchitected } from '../sources';

export const resourcesCarryRequiredTags = defineCheck({
  id: 'resources-carry-required-tags',
  title: 'Its resources carry the required tags',
  failureTitle: 'Some of its resources lack required tags',
  rationale:
    'Tags say what a resource is for and in which environment it runs. Who changes or removes a resource without them decides blindly.',
  remediation:
    'Add the tags that the evidence names to each resource, best in the template that makes it. CLI: `aws resourcegroupstaggingapi tag-resources --resource-arn-list <ARN> --tags environment=production`. Which keys are required is set by `opsready.readiness.aws.requiredTags`.',
  source: wellArchitected(
    'OPS07-BP05',
    'Verify that all changes comply with governance policies.',
  ),
  requiredFacts: ['aws-tagging/resources-without-required-tags'],
  evaluate({ facts }) {
    const without = readItemList(
      facts['aws-tagging/resources-without-required-tags'],
    );
    if (without.total === 0) {
      return notApplicable('The entity has no resource that could be tagged.');
    }
    if (without.count === 0) {
      return pass(
        without.total === 1
          ? 'The only resource carries the required tags.'
          : `All ${without.total} resources carry the required tags.`,
      );
    }
    return fail(
      `${without.count} of ${counted(without.total, 'resource')} ${without.count === 1 ? 'lacks' : 'lack'} a required tag: ${named(without.items, without.count)}.`,
      evidenceOf(without.items),
    );
  },
});
