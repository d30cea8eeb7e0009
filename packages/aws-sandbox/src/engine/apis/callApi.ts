import { AwsFault } from '../../protocols';
import type { Caller } from '../../server/Caller';
import { allowsAction, type World } from '../../state';
import type { ApiTable } from './ApiTable';
import { autoscaling } from './autoscaling';
import { backup } from './backup';
import { ec2 } from './ec2';
import { ecs } from './ecs';
import { rds } from './rds';
import { secretsmanager } from './secretsmanager';
import { findServed } from './served';

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

const tables = new Map<string, ApiTable>([
  ['autoscaling', autoscaling],
  ['backup', backup],
  ['ec2', ec2],
  ['ecs', ecs],
  ['rds', rds],
  ['secretsmanager', secretsmanager],
]);

/** Makes the call and answers what AWS would. Throws `AwsFault` for what AWS refuses or the sandbox does not know. */
export function callApi(call: ApiCall): unknown {
  const service = call.service.toLowerCase();
  const found = findServed(service, call.api) ?? findOwn(service, call.api);
  if (!found) {
    throw new AwsFault(
      'UnknownOperationException',
      `The sandbox does not answer ${call.service}:${call.api} within automations; src/engine/apis is where it would`,
    );
  }
  assertAllowed(
    call.caller,
    `${found.iamPrefix}:${call.api}`,
    found.deniedCode,
  );
  return found.run(call);
}

function findOwn(service: string, api: string) {
  const table = tables.get(service);
  // Own properties only: `constructor` is no operation.
  if (!table || !Object.hasOwn(table.apis, api)) {
    return undefined;
  }
  return {
    ...table,
    run: ({ world, account, region, inputs, now }: ApiCall) =>
      table.apis[api]({ region: world.region(account, region), inputs, now }),
  };
}

function assertAllowed(caller: Caller, action: string, code: string): void {
  if (!allowsAction(caller.allow, action)) {
    throw new AwsFault(
      code,
      `User: ${caller.arn} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`,
    );
  }
}
