import { Entity } from '@backstage/catalog-model';
import {
  annotationEntries,
  ProviderBinding,
} from '@opsready/backstage-plugin-oncall-node';
import { parseContactArn } from './arns/contactArns';
import { targetId } from './reading/ReadContext';

const CONTACT_ANNOTATION = 'aws.amazon.com/ssm-contact-arn';
const PLAN_ANNOTATION = 'aws.amazon.com/ssm-response-plan-arn';

/** Rosters that an entity names by the ARN of a contact, or of a response plan that engages one. Pure. */
export function bindingsOf(entity: Entity): ProviderBinding[] {
  return [CONTACT_ANNOTATION, PLAN_ANNOTATION].flatMap(annotation =>
    annotationEntries(entity, annotation).map(entry => {
      const contact = parseContactArn(entry);
      return {
        annotation,
        entry,
        rosterId: entry,
        ...(contact && { targetId: targetId(contact) }),
      };
    }),
  );
}
