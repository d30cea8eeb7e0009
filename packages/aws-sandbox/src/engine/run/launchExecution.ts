import { randomUUID } from 'node:crypto';
import type { Caller } from '../../server/Caller';
import { passRole } from '../../services/ssm/passRole';
import { documentNameFor, type StoredExecution, type World } from '../../state';
import { engineNow, type ExecutionContext } from './ExecutionContext';
import { executionVariables } from './executionVariables';
import type { PreparedExecution } from './prepareExecution';
import { runExecution } from './runExecution';
import { newStep } from './stepRecord';

/** How many executions of an account and Region may wait for their turn. */
export const MAX_QUEUED = 1000;

/** An execution about to start. */
export interface Launch {
  world: World;
  account: string;
  region: string;
  prepared: PreparedExecution;
  caller: Caller;
  /** Set where the caller is the role to run as already, as it is for a child. */
  isRoleGiven?: boolean;
  mode?: 'Auto' | 'Interactive';
  tags?: Record<string, string>;
  parentId?: string;
  target?: string;
}

/** Starts an execution; it goes on as the sandbox's time does. Throws where its role cannot be passed. */
export function launchExecution(launch: Launch): StoredExecution {
  const { world, account, region, prepared } = launch;
  const { automation, values } = prepared;
  const id = randomUUID();
  const variables = executionVariables({
    world,
    id,
    account,
    region,
    automation,
    values,
    given: prepared.request.parameters,
  });
  const roleArn = launch.isRoleGiven
    ? ''
    : String(variables.resolve(automation.assumeRole ?? ''));
  const caller = roleArn
    ? passRole({
        world,
        caller: launch.caller,
        roleArn,
        sessionName: `Automation-${id.slice(0, 8)}`,
      })
    : launch.caller;
  const execution = newExecution(launch, id);
  const context: ExecutionContext = {
    world,
    execution,
    document: automation,
    caller,
    variables,
    isCleaningUp: false,
  };
  world.region(account, region).executions.set(id, execution);
  world.automation.tasks.add({
    execution,
    run: runExecution(context, prepared),
    wait: { until: world.automation.time },
  });
  return execution;
}

function newExecution(launch: Launch, id: string): StoredExecution {
  const { world, account, region, prepared } = launch;
  const { request, document, version, automation } = prepared;
  const { rate } = request;
  const isSpread = Boolean(
    rate.Targets || rate.TargetMaps || rate.TargetLocations,
  );
  return {
    id,
    account,
    region,
    document,
    version,
    documentName: documentNameFor(document, { account, region }),
    parameters: request.parameters,
    status: 'Pending',
    // One that is spread shows a step for each child instead.
    steps: isSpread ? [] : automation.steps.map(newStep),
    startedAt: engineNow(world),
    mode: launch.mode ?? 'Auto',
    parentId: launch.parentId,
    executedBy: launch.caller.arn,
    outputs: {},
    variables: {},
    type: rate.TargetLocations ? 'CrossAccount' : 'Local',
    tags: launch.tags ?? {},
    targetParameterName: rate.TargetParameterName,
    targets: rate.Targets,
    targetMaps: rate.TargetMaps,
    targetLocations: rate.TargetLocations,
    maxConcurrency: rate.MaxConcurrency,
    maxErrors: rate.MaxErrors,
    target: launch.target,
    signals: {
      resumed: new Set(),
      started: new Set(),
      stoppedSteps: new Set(),
      decisions: new Map(),
    },
  };
}
