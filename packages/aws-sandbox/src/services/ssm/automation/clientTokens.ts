import type { StartAutomationExecutionRequest } from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import type { RegionState, World } from '../../../state';
import { stableJson } from '../../stableJson';

/**
 * The execution that the request's ClientToken started before, so that a repetition is the same execution.
 * The control API may make tokens behave otherwise, as clients must be ready for.
 */
export function knownExecution(
  world: World,
  region: RegionState,
  input: StartAutomationExecutionRequest,
): string | undefined {
  const { tokens, script, time } = world.automation;
  const key = keyOf(region, input);
  const used = key === undefined ? undefined : tokens.get(key);
  const { behaviour, afterMs } = script.clientToken;
  if (!used || behaviour === 'repeat') {
    return undefined;
  }
  if (behaviour === 'forget' && used.at.getTime() + afterMs <= time) {
    return undefined;
  }
  if (behaviour === 'refuse' || used.request !== requestOf(input)) {
    throw new AwsFault(
      'IdempotentParameterMismatch',
      'The specified client token was used with another request.',
    );
  }
  return used.executionId;
}

export function rememberToken(
  world: World,
  region: RegionState,
  input: StartAutomationExecutionRequest,
  executionId: string,
): void {
  const key = keyOf(region, input);
  if (key !== undefined) {
    world.automation.tokens.set(key, {
      executionId,
      request: requestOf(input),
      at: new Date(world.automation.time),
    });
  }
}

function keyOf(
  { account, region }: RegionState,
  { ClientToken }: StartAutomationExecutionRequest,
): string | undefined {
  return ClientToken && `${account}/${region}/${ClientToken.toLowerCase()}`;
}

function requestOf({
  ClientToken: _,
  ...request
}: StartAutomationExecutionRequest): string {
  return stableJson(request);
}
