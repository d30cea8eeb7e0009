import {
  GetExecutionPreviewCommand,
  GetExecutionPreviewResponse,
  SSMClient,
  StartExecutionPreviewCommand,
} from '@aws-sdk/client-ssm';
import { InputError, toError } from '@backstage/errors';
import {
  LaunchEffects,
  Person,
  PreparedLaunch,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { setTimeout as delay } from 'node:timers/promises';
import { AwsCall, toSourceError } from '../calling';
import { launchClient } from '../launch/launchClient';
import { ExecutorOptions } from '../launch/ownResources';
import { automationInput, SealedAutomation } from './SealedAutomation';

/** A preview is there within a second or two; a person waits. */
const WAITS_MS = [100, 200, 400, 800, 1_500, 2_500, 4_000];

/**
 * Asks AWS what the steps would do. What AWS says against it is an answer.
 *
 * @throws SourceError where AWS asks for fewer calls or is not there: it may say something else in a moment
 */
export async function previewAutomation(
  executor: ExecutorOptions,
  options: { prepared: PreparedLaunch; person: Person; signal: AbortSignal },
): Promise<LaunchEffects> {
  const sealed = options.prepared.sealed as SealedAutomation;
  if (sealed.documentName.includes(':')) {
    return {
      state: 'notAvailable',
      message:
        'AWS previews no document that another account shares, since it takes no ARN there.',
    };
  }
  try {
    const client = launchClient(executor, {
      ...options,
      place: sealed.place,
      repeatable: true,
    });
    const preview = await readPreview(client, sealed, options.signal);
    return toEffects(preview);
  } catch (error) {
    if (options.signal.aborted || isPassing(error)) {
      throw error;
    }
    return { state: 'failed', message: toError(error).message };
  }
}

async function readPreview(
  client: SSMClient,
  sealed: SealedAutomation,
  signal: AbortSignal,
): Promise<GetExecutionPreviewResponse> {
  const call = { ...sealed.place, onDemand: true, signal };
  const { ExecutionPreviewId } = await ask(
    { ...call, operation: 'ssm:StartExecutionPreview' },
    () =>
      client.send(
        new StartExecutionPreviewCommand({
          DocumentName: sealed.documentName,
          DocumentVersion: sealed.documentVersion,
          ExecutionInputs: { Automation: automationInput(sealed) },
        }),
        { abortSignal: signal },
      ),
  );
  let preview: GetExecutionPreviewResponse = {};
  for (const wait of WAITS_MS) {
    preview = await ask({ ...call, operation: 'ssm:GetExecutionPreview' }, () =>
      client.send(new GetExecutionPreviewCommand({ ExecutionPreviewId }), {
        abortSignal: signal,
      }),
    );
    if (preview.Status === 'Success' || preview.Status === 'Failed') {
      return preview;
    }
    await delay(wait, undefined, { signal });
  }
  return preview;
}

/** A request that AWS refuses for what it says is refused whenever it is made, and no outage. */
async function ask<TAnswer>(
  call: AwsCall,
  send: () => Promise<TAnswer>,
): Promise<TAnswer> {
  try {
    return await send();
  } catch (error) {
    const told = toSourceError(error, call);
    const isRefused = (error as { $fault?: string }).$fault === 'client';
    throw told.kind === 'unavailable' && isRefused
      ? new InputError(told.message)
      : told;
  }
}

function isPassing(error: unknown): boolean {
  return (
    error instanceof SourceError &&
    (error.kind === 'throttled' || error.kind === 'unavailable')
  );
}

function toEffects(preview: GetExecutionPreviewResponse): LaunchEffects {
  const { Status, StatusMessage, ExecutionPreview } = preview;
  const automation = ExecutionPreview?.Automation;
  if (Status !== 'Success' || !automation) {
    return {
      state: 'failed',
      message:
        Status === 'Failed'
          ? `AWS could not preview it${StatusMessage ? `: ${StatusMessage}` : '.'}`
          : 'AWS took longer for the preview than a person waits. Try again.',
    };
  }
  const { StepPreviews = {}, Regions, TotalAccounts } = automation;
  return {
    state: 'known',
    mutating: StepPreviews.Mutating ?? 0,
    nonMutating: StepPreviews.NonMutating ?? 0,
    undetermined: StepPreviews.Undetermined ?? 0,
    ...(TotalAccounts !== undefined && { totalAccounts: TotalAccounts }),
    ...(Regions && { regions: Regions }),
  };
}
