import {
  ActRequest,
  DeclareRequest,
  PageRequest,
  ProviderError,
  SentAction,
} from '@opsready/backstage-plugin-oncall-node';
import { Incident } from '../reading/schemas';
import { ActingAccount } from './ActingAccount';
import { createIncident, CreatedIncident } from './createIncident';
import { findPriority } from './findPriority';

const MOST_TITLE = 255;
const MOST_DETAILS = 16_000;

/** Pages by an incident of high urgency. */
export async function page(
  account: ActingAccount,
  request: PageRequest,
): Promise<SentAction> {
  const { subject, message } = request;
  return toSentAction(
    await createIncident(account, {
      ...incidentFor(request, { title: subject, text: message }),
      urgency: 'high',
    }),
  );
}

/** Declares an incident with the urgency and the priority of its severity. */
export async function declare(
  account: ActingAccount,
  request: DeclareRequest,
): Promise<SentAction> {
  const { title, description, severity, signal } = request;
  return toSentAction(
    await createIncident(account, {
      ...incidentFor(request, {
        title,
        text: [`Severity: ${severity.title}`, description]
          .filter(part => part)
          .join('\n\n'),
      }),
      urgency: severity.urgency ?? 'high',
      priorityId: await findPriority(account, severity, signal),
    }),
  );
}

function incidentFor(
  request: ActRequest,
  { title, text }: { title: string; text?: string },
) {
  const { actionId, actTargetId, rosterId, requester, signal } = request;
  if (!actTargetId) {
    throw new ProviderError(
      'notFound',
      `No service uses the escalation policy '${rosterId}' at PagerDuty, and an incident needs one. Let a service use it.`,
    );
  }
  return {
    actionId,
    policyId: rosterId,
    serviceId: actTargetId,
    title: title.slice(0, MOST_TITLE),
    details: detailsOf(request, text),
    requester,
    signal,
  };
}

function detailsOf(request: ActRequest, text: string | undefined): string {
  const { requester, reason, entityTitle, entityRef, link } = request;
  const facts = [
    `Requested by ${requester.name} (${requester.userRef})`,
    `Reason: ${reason}`,
    `Entity: ${entityTitle} (${entityRef})`,
    link,
  ].join('\n');
  const room = MOST_DETAILS - facts.length;
  return [text?.slice(0, Math.max(room, 0)), facts]
    .filter(part => part)
    .join('\n\n');
}

function toSentAction({ incident, onBehalf }: CreatedIncident): SentAction {
  return {
    ...toSent(incident),
    message: [
      reachOf(incident),
      onBehalf &&
        'It was created in the name of the portal, since PagerDuty does not know the requester.',
    ]
      .filter(part => part)
      .join(' '),
  };
}

/** What is known of an incident whoever created it. */
export function toSent({ id, html_url: url }: Incident): SentAction {
  return { providerId: id, ...(url && { url }) };
}

function reachOf(incident: Incident): string {
  const names = (incident.assignments ?? []).flatMap(
    ({ assignee }) => assignee.summary ?? [],
  );
  const policy = incident.escalation_policy?.summary;
  const by = policy ? ` by the escalation policy '${policy}'` : '';
  const number =
    typeof incident.incident_number === 'number'
      ? `Incident #${incident.incident_number}`
      : 'The incident';
  return names.length > 0
    ? `${number} is assigned to ${names.join(', ')}${by}: PagerDuty notifies until somebody acknowledges.`
    : `${number} is at PagerDuty.`;
}
