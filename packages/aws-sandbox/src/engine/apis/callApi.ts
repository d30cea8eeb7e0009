import { AwsFault } from '../../protocols';
import type { Caller } from '../../server/Caller';
import type { World } from '../../state';

/** A call that a step of an automation makes to AWS. */
export interface ApiCall {
  world: World;
  /** As whom the step acts: the assumed role, or who started the execution. */
  caller: Caller;
  account: string;
  region: string;
  /** Namespace as documents spell it (`rds`). */
  service: string;
  /** Operation as documents spell it (`RebootDBInstance`). */
  api: string;
  /** The operation's parameters, variables replaced. */
  inputs: Record<string, unknown>;
  /** When the call is made; it may lie before the sandbox's present, never after it. */
  now: Date;
}

/** Makes the call and answers what AWS would. Throws `AwsFault` for what AWS refuses or the sandbox does not know. */
export function callApi({ service, api }: ApiCall): unknown {
  throw new AwsFault(
    'UnknownOperationException',
    `The sandbox does not answer ${service}:${api} within automations`,
  );
}
