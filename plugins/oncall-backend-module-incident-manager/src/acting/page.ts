import {
  SSMContactsClient,
  StartEngagementCommand,
} from '@aws-sdk/client-ssm-contacts';
import {
  PageRequest,
  SentAction,
} from '@opsready/backstage-plugin-oncall-node';
import { contactArn } from '../arns/contactArns';
import { contactsLink } from '../links/incidentManagerLinks';
import { placeOf } from '../reading/ReadContext';
import { ActContext, actingClient, tokenOf } from './ActContext';
import { markedLink } from './marks';
import { sendToAws } from './refused';
import { senderOf } from './senderOf';

const MOST = { subject: 2048, content: 8192 };

/** Engages a contact: a person, an on-call schedule, or an escalation plan with all its stages. */
export async function page(
  context: ActContext,
  request: PageRequest,
): Promise<SentAction> {
  const { target, rosterId, requester, entityTitle, signal } = request;
  const place = placeOf(target);
  const client = actingClient(context, SSMContactsClient, { place, requester });
  const { EngagementArn } = await sendToAws(
    {
      ...place,
      operation: 'ssm-contacts:StartEngagement',
      onDemand: true,
      signal,
    },
    () =>
      client.send(
        new StartEngagementCommand({
          ContactId: contactArn(rosterId, place),
          Sender: senderOf(requester),
          Subject: request.subject.slice(0, MOST.subject),
          Content: contentOf(request),
          // A text message is no secret: it says where to look.
          PublicSubject: `Page for ${entityTitle}`.slice(0, MOST.subject),
          PublicContent: `You are paged for ${entityTitle}. Acknowledge to learn more.`,
          IdempotencyToken: tokenOf(request),
        }),
        { abortSignal: signal },
      ),
  );
  const url = contactsLink(place.region);
  return {
    providerId: EngagementArn!,
    ...(url && { url }),
    message:
      'Incident Manager engages them over their channels, stage by stage, until somebody acknowledges.',
  };
}

/** The mark comes first, so that a long message cannot push it out. */
function contentOf(request: PageRequest): string {
  const { actionId, entityTitle, link, message, reason, requester } = request;
  return [
    `${requester.name} pages for ${entityTitle}: ${markedLink(link, actionId)}`,
    `Reason: ${reason}`,
    ...(message ? [message] : []),
  ]
    .join('\n')
    .slice(0, MOST.content);
}
