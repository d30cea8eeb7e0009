import type { TargetLocation } from '@aws-sdk/client-ssm';
import type { Caller } from '../../server/Caller';
import { actAs } from '../../services/ssm/actAs';
import type { Run, StoredExecution } from '../../state';
import { StepFailure } from '../StepFailure';
import type { ExecutionContext } from './ExecutionContext';
import { launchExecution } from './launchExecution';
import { checkRequest, type PreparedExecution } from './prepareExecution';
import { childStep, runChildren, type ChildJob } from './runChildren';
import type { StepsEnd } from './runSteps';

const DEFAULT_ROLE = 'AWS-SystemsManager-AutomationExecutionRole';

/** Runs the document in each account and Region, location after location. */
export function* runLocations(
  context: ExecutionContext,
  prepared: PreparedExecution,
): Run<StepsEnd> {
  const { execution } = context;
  const locations = (execution.targetLocations ?? []).map(location => ({
    location,
    jobs: childrenOf(context, prepared, location),
  }));
  execution.steps.push(
    ...locations.flatMap(({ jobs }) => jobs.map(({ step }) => step)),
  );
  for (const { location, jobs } of locations) {
    const end = yield* runChildren(context, jobs, {
      maxConcurrency: location.TargetLocationMaxConcurrency,
      maxErrors: location.TargetLocationMaxErrors,
      fallback: { concurrency: 1 },
    });
    if (end.status !== 'Success') {
      return end;
    }
  }
  return { status: 'Success' };
}

function childrenOf(
  context: ExecutionContext,
  prepared: PreparedExecution,
  location: TargetLocation,
): ChildJob[] {
  const { Accounts = [], Regions = [], ExcludeAccounts = [] } = location;
  const jobs: ChildJob[] = [];
  for (const account of Accounts) {
    if (ExcludeAccounts.includes(account)) {
      continue;
    }
    for (const region of Regions) {
      jobs.push({
        step: childStep(`${account}_${region}`, {
          targetLocation: {
            ...location,
            Accounts: [account],
            Regions: [region],
          },
        }),
        start: () => start(context, prepared, location, { account, region }),
      });
    }
  }
  return jobs;
}

function start(
  context: ExecutionContext,
  { request, document, version }: PreparedExecution,
  location: TargetLocation,
  place: { account: string; region: string },
): StoredExecution {
  const { world, execution } = context;
  const { account } = place;
  const isUsable =
    document.owner === account ||
    document.owner === 'Amazon' ||
    document.sharedWith.includes(account) ||
    document.sharedWith.includes('all');
  if (!isUsable) {
    throw new StepFailure(
      `Document ${document.name} is not shared with account ${account}.`,
      { type: 'InvalidDocument' },
    );
  }
  return launchExecution({
    world,
    ...place,
    caller: executionRole(context, location, account),
    isRoleGiven: true,
    parentId: execution.id,
    prepared: checkRequest({
      document,
      version,
      request: {
        ...request,
        rate: {
          TargetParameterName: request.rate.TargetParameterName,
          TargetMaps: request.rate.TargetMaps,
          // What a location says takes precedence.
          Targets: location.Targets ?? request.rate.Targets,
          MaxConcurrency:
            location.TargetsMaxConcurrency ?? request.rate.MaxConcurrency,
          MaxErrors: location.TargetsMaxErrors ?? request.rate.MaxErrors,
        },
      },
    }),
  });
}

function executionRole(
  { world, execution }: ExecutionContext,
  { ExecutionRoleName = DEFAULT_ROLE }: TargetLocation,
  account: string,
): Caller {
  const session = actAs(
    world,
    `arn:aws:iam::${account}:role/${ExecutionRoleName}`,
    `Automation-${execution.id.slice(0, 8)}`,
  );
  if (!session) {
    throw new StepFailure(
      `Unable to assume the role ${ExecutionRoleName} in account ${account}.`,
      { type: 'AccessDenied' },
    );
  }
  return session;
}
