import { callApi } from '../apis/callApi';
import { engineNow, type ExecutionContext } from '../run/ExecutionContext';
import { StepFailure } from '../StepFailure';

/** Calls AWS as the execution does. */
export function callAs(
  { world, execution, caller }: ExecutionContext,
  service: string,
  api: string,
  inputs: Record<string, unknown>,
): unknown {
  const { account, region } = execution;
  return callApi({
    world,
    caller,
    account,
    region,
    service,
    api,
    inputs,
    now: engineNow(world),
  });
}

/** Calls what a step names by `Service` and `Api`, with the rest of its inputs. */
export function callNamedApi(
  context: ExecutionContext,
  inputs: Record<string, unknown>,
): unknown {
  const {
    Service,
    Api,
    PropertySelector: _,
    DesiredValues: __,
    ...rest
  } = inputs;
  if (typeof Service !== 'string' || typeof Api !== 'string') {
    throw new StepFailure('The step names no Service and Api.', {
      type: 'InvalidInput',
    });
  }
  return callAs(context, Service, Api, rest);
}
