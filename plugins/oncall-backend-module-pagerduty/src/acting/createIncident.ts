import {
  Requester,
  ProviderError,
} from '@opsready/backstage-plugin-oncall-node';
import { z } from 'zod';
import { ApiRefusal, isUnknownRequester } from '../calling/ApiRefusal';
import { ROOT_KEY } from '../config/keys';
import { Incident, incidentSchema } from '../reading/schemas';
import { ActingAccount } from './ActingAccount';
import { findIncident } from './findIncident';
import { incidentKeyOf } from './marks';

/** Headers take nothing else. */
const IN_A_HEADER = /^[\x21-\x7e]+$/;

const answerSchema = z.object({ incident: incidentSchema });

/** An incident to be created for an action. */
export interface NewIncident {
  actionId: string;
  policyId: string;
  serviceId: string;
  title: string;
  details: string;
  urgency: 'high' | 'low';
  priorityId?: string;
  requester: Requester;
  signal: AbortSignal;
}

/** What became of it. */
export interface CreatedIncident {
  incident: Incident;
  /** It was created in the name of the user in config, since PagerDuty does not know the requester. */
  onBehalf: boolean;
}

/**
 * Creates an incident as the requester, or as the user in config where PagerDuty does not know them.
 *
 * PagerDuty keeps a key apart only while its incident is open: what was created before is looked for first, so that the same
 * action never makes a second one.
 */
export async function createIncident(
  account: ActingAccount,
  wanted: NewIncident,
): Promise<CreatedIncident> {
  const { requester } = wanted;
  const known = await findIncident(account.client, wanted);
  if (known) {
    return { incident: known, onBehalf: false };
  }
  const fallback = account.settings.from;
  for (const from of new Set([requester.email, fallback])) {
    if (from === undefined || !IN_A_HEADER.test(from)) {
      continue;
    }
    try {
      const incident = await send(account, wanted, from);
      return { incident, onBehalf: from !== requester.email };
    } catch (error) {
      if (!isUnknownRequester(error)) {
        throw error instanceof ApiRefusal ? refused(account, error) : error;
      }
    }
  }
  throw nobody(account);
}

async function send(
  account: ActingAccount,
  wanted: NewIncident,
  from: string,
): Promise<Incident> {
  const { priorityId, signal } = wanted;
  try {
    const { incident } = await account.client.send(
      {
        method: 'POST',
        path: '/incidents',
        from,
        scope: 'incidents.write',
        onDemand: true,
        signal,
        body: {
          incident: {
            type: 'incident',
            title: wanted.title,
            service: { id: wanted.serviceId, type: 'service_reference' },
            escalation_policy: {
              id: wanted.policyId,
              type: 'escalation_policy_reference',
            },
            incident_key: incidentKeyOf(wanted.actionId),
            urgency: wanted.urgency,
            ...(priorityId && {
              priority: { id: priorityId, type: 'priority_reference' },
            }),
            body: { type: 'incident_body', details: wanted.details },
          },
        },
      },
      answerSchema,
    );
    return incident;
  } catch (error) {
    // Somebody may have been faster with the same action: then its key is what PagerDuty finds fault with.
    const known =
      error instanceof ApiRefusal && !isUnknownRequester(error)
        ? await findIncident(account.client, wanted)
        : undefined;
    if (known) {
      return known;
    }
    throw error;
  }
}

function refused({ id }: ActingAccount, error: ApiRefusal): ProviderError {
  return new ProviderError(
    'denied',
    `PagerDuty refused the incident in the account '${id}' (code ${error.code}), so nothing was sent. Look whether the service and its escalation policy can take incidents, and whether somebody is on call.`,
  );
}

function nobody({ id }: ActingAccount): ProviderError {
  return new ProviderError(
    'denied',
    `PagerDuty takes incidents from its users alone, and the requester is none of the account '${id}'. Add them there, or name a user who stands in: 'from' in config key '${ROOT_KEY}.accounts'.`,
  );
}
