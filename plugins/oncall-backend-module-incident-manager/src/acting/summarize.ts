import {
  GetIncidentRecordCommand,
  SSMIncidentsClient,
  UpdateIncidentRecordCommand,
} from '@aws-sdk/client-ssm-incidents';
import {
  DeclareRequest,
  ProviderError,
} from '@opsready/backstage-plugin-oncall-node';
import { callAws } from '../calling';
import { placeOf } from '../reading/ReadContext';
import { ActContext, actingClient, tokenOf } from './ActContext';
import { markedLink, readMark } from './marks';
import { sendToAws } from './refused';

const MOST = 8_000;

/**
 * Adds why the incident was declared, and by whom, to the summary that the response plan gave it; a start has no place for
 * that. The incident is there either way, so what went wrong is only told.
 *
 * @returns what went wrong
 */
export async function summarize(
  context: ActContext,
  request: DeclareRequest,
  incidentArn: string,
): Promise<string | undefined> {
  const { actionId, requester, signal, target } = request;
  const place = placeOf(target);
  const call = { ...place, onDemand: true, signal };
  const reader = context.clients.getClient(SSMIncidentsClient, place);
  try {
    const { incidentRecord } = await callAws(
      { ...call, operation: 'ssm-incidents:GetIncidentRecord' },
      () =>
        reader.send(new GetIncidentRecordCommand({ arn: incidentArn }), {
          abortSignal: signal,
        }),
    );
    const { summary = '' } = incidentRecord ?? {};
    if (readMark(summary) === actionId) {
      return undefined;
    }
    const writer = actingClient(context, SSMIncidentsClient, {
      place,
      requester,
    });
    await sendToAws(
      { ...call, operation: 'ssm-incidents:UpdateIncidentRecord' },
      () =>
        writer.send(
          new UpdateIncidentRecordCommand({
            arn: incidentArn,
            clientToken: `${tokenOf(request)}-summary`,
            summary: `${ours(request)}\n\n${summary}`.slice(0, MOST),
          }),
          { abortSignal: signal },
        ),
    );
    return undefined;
  } catch (error) {
    if (error instanceof ProviderError) {
      return `Why it was declared could not be written into it. ${error.message}`;
    }
    throw error;
  }
}

function ours(request: DeclareRequest): string {
  const { actionId, description, entityTitle, link } = request;
  const { reason, requester, severity } = request;
  return [
    `${requester.name} declared it for ${entityTitle}: ${markedLink(link, actionId)}`,
    `Severity: ${severity.title}, response within ${severity.respondWithin}`,
    `Reason: ${reason}`,
    ...(description ? [description] : []),
  ].join('\n');
}
