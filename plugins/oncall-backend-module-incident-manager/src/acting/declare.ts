import {
  SSMIncidentsClient,
  StartIncidentCommand,
} from '@aws-sdk/client-ssm-incidents';
import {
  DeclareRequest,
  ProviderError,
  SentAction,
} from '@opsready/backstage-plugin-oncall-node';
import { parsePlanArn } from '../arns/planArns';
import { incidentLink } from '../links/incidentManagerLinks';
import { placeOf } from '../reading/ReadContext';
import { ActContext, actingClient, tokenOf } from './ActContext';
import { markedLink } from './marks';
import { sendToAws } from './refused';
import { summarize } from './summarize';

const MOST_TITLE = 200;

/** Starts an incident with a response plan, which engages its contacts and runs its runbooks. */
export async function declare(
  context: ActContext,
  request: DeclareRequest,
): Promise<SentAction> {
  const { target, requester, severity, signal } = request;
  const place = placeOf(target);
  const responsePlanArn = planOf(request);
  const client = actingClient(context, SSMIncidentsClient, {
    place,
    requester,
  });
  const call = {
    ...place,
    operation: 'ssm-incidents:StartIncident',
    onDemand: true,
    signal,
  };
  try {
    const { incidentRecordArn } = await sendToAws(call, () =>
      client.send(
        new StartIncidentCommand({
          clientToken: tokenOf(request),
          responsePlanArn,
          title: request.title.slice(0, MOST_TITLE),
          impact: severity.impact,
          relatedItems: [relatedItem(request)],
        }),
        { abortSignal: signal },
      ),
    );
    const url = incidentLink(place.region, incidentRecordArn!);
    const amiss = await summarize(context, request, incidentRecordArn!);
    return {
      providerId: incidentRecordArn!,
      ...(url && { url }),
      message: `Incident Manager carries out the response plan '${parsePlanArn(responsePlanArn)?.name}': it engages the plan's contacts and starts its runbooks.${amiss ? ` ${amiss}` : ''}`,
    };
  } catch (error) {
    throw error instanceof ProviderError && error.kind === 'notFound'
      ? planGone(responsePlanArn)
      : error;
  }
}

function planOf({ actTargetId, rosterId }: DeclareRequest): string {
  if (!actTargetId || !parsePlanArn(actTargetId)) {
    throw new ProviderError(
      'notFound',
      `No response plan engages '${rosterId}', and an incident cannot be declared without one. Create one in Incident Manager that engages it, or page instead.`,
    );
  }
  return actTargetId;
}

function planGone(arn: string): ProviderError {
  const plan = parsePlanArn(arn);
  return new ProviderError(
    'notFound',
    `There is no response plan '${plan?.name}' in account ${plan?.account} any more: it was deleted. Choose another one, or page instead.`,
  );
}

function relatedItem(request: DeclareRequest) {
  const { actionId, entityTitle, link } = request;
  return {
    title: `${entityTitle} in the portal`.slice(-MOST_TITLE),
    identifier: {
      type: 'OTHER' as const,
      value: { url: markedLink(link, actionId) },
    },
  };
}
