import type {
  StartEngagementRequest,
  StartEngagementResult,
} from '@aws-sdk/client-ssm-contacts';
import { startEngagement as start } from '../../../engine/engagements/startEngagement';
import { assertLength, assertPattern } from '../../constraints';
import { defineOperation } from '../../defineService';
import { startOnce } from '../../startOnce';
import { decrypted, requireContact } from '../required';
import { StartEngagement$ } from '../shapes/engagements';

/** What senders and ids of incidents are made of. */
const PLAIN = /^[\\a-zA-Z0-9_@#%*+=:?.\/!\s-]*$/;

export const startEngagement = defineOperation<
  StartEngagementRequest,
  StartEngagementResult
>({
  schema: StartEngagement$,
  run({ input, caller, region, now }) {
    assertTexts(input);
    const state = decrypted(region);
    const { arn: contactArn } = requireContact(state, input.ContactId);
    const { IdempotencyToken, ...request } = input;
    const EngagementArn = startOnce(state, {
      operation: 'StartEngagement',
      token: IdempotencyToken,
      request,
      make: () =>
        start(state, region, {
          contactArn,
          sender: input.Sender ?? '',
          subject: input.Subject ?? '',
          content: input.Content ?? '',
          publicSubject: input.PublicSubject,
          publicContent: input.PublicContent,
          incidentArn: input.IncidentId,
          startedAt: now,
          startedBy: caller.arn,
          sessionTags: caller.sessionTags,
        }).arn,
    });
    return { EngagementArn };
  },
});

function assertTexts(input: StartEngagementRequest): void {
  assertLength(input.Sender, 'sender', { max: 255 });
  assertPattern(input.Sender, 'sender', PLAIN);
  assertLength(input.Subject, 'subject', { max: 2048 });
  assertLength(input.Content, 'content', { max: 8192 });
  assertLength(input.PublicSubject, 'publicSubject', { max: 2048 });
  assertLength(input.PublicContent, 'publicContent', { max: 8192 });
  assertLength(input.IncidentId, 'incidentId', { max: 1024 });
  assertPattern(input.IncidentId, 'incidentId', PLAIN);
  assertLength(input.IdempotencyToken, 'idempotencyToken', { max: 2048 });
}
