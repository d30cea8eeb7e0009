import { randomUUID } from 'node:crypto';
import type { Target } from '@aws-sdk/client-ssm';
import { AwsFault } from '../../protocols';
import type { Caller } from '../../server/Caller';
import type { RegionState, StoredCommand, World } from '../../state';
import { findCommandDocument } from './commandDocument';
import { assertParameters, valueOf } from './commandParameters';
import {
  instancesOf,
  isOnline,
  isRunning,
  managedInstances,
  type ManagedInstance,
} from './managedInstances';
import { planInvocations } from './planInvocations';
import { concurrencyOf, errorLimitOf } from './rate';
import { scriptFor } from './scriptFor';

/** A command that is sent, by SendCommand or by a step of an automation. */
export interface CommandStart {
  world: World;
  /** As whom the step acts: the assumed role, or who started the execution. */
  caller: Caller;
  account: string;
  region: string;
  /** Name or ARN. */
  documentName: string;
  documentVersion?: string;
  documentHash?: string;
  documentHashType?: string;
  parameters: Record<string, string[]>;
  instanceIds?: string[];
  targets?: Target[];
  /** How long delivery to an instance is tried. */
  timeoutSeconds?: number;
  comment?: string;
  maxConcurrency?: string;
  maxErrors?: string;
  now: Date;
}

const DELIVERY_SECONDS = 3600;
const EXECUTION_SECONDS = 3600;

/** Sends a command as SendCommand does. Throws `AwsFault` where AWS refuses it. */
export function startCommand(start: CommandStart): { commandId: string } {
  const { world, account, region: regionName, parameters, now } = start;
  const region = world.region(account, regionName);
  const document = findCommandDocument(
    { world, account, region: regionName },
    {
      name: start.documentName,
      version: start.documentVersion,
      hash: start.documentHash,
      hashType: start.documentHashType,
    },
  );
  assertParameters(document.content, parameters);
  const instances = pick(region, start);
  const total = instances.length;
  const {
    maxConcurrency = '50',
    maxErrors = '0',
    timeoutSeconds = DELIVERY_SECONDS,
  } = start;
  const executionTimeout = valueOf(
    document.content,
    parameters,
    'executionTimeout',
  );
  const command: StoredCommand = {
    id: randomUUID(),
    documentName: start.documentName,
    documentVersion: start.documentVersion ?? '$DEFAULT',
    plugins: document.plugins,
    parameters,
    comment: start.comment ?? '',
    instanceIds: start.instanceIds ?? [],
    targets: start.targets ?? [],
    requestedAt: now,
    timeoutSeconds,
    maxConcurrency,
    maxErrors,
    errorLimit: errorLimitOf(maxErrors, total),
    requestedBy: start.caller.arn,
    invocations: planInvocations({
      instances: instances.map(instance => {
        const script = scriptFor(
          region.commands,
          document.name,
          instance.resource.id,
        );
        return {
          instanceId: instance.resource.id,
          instanceName: instance.resource.name,
          isOnline: isOnline(instance, now),
          durationMs: script.durationMs,
          script,
        };
      }),
      requestedAt: now,
      concurrency: concurrencyOf(maxConcurrency, total),
      errorLimit: errorLimitOf(maxErrors, total),
      deliverySeconds: timeoutSeconds,
      executionSeconds: Number(executionTimeout ?? EXECUTION_SECONDS),
    }),
  };
  region.commands.commands.set(command.id, command);
  return { commandId: command.id };
}

function pick(region: RegionState, start: CommandStart): ManagedInstance[] {
  const { account, instanceIds = [], targets = [], now } = start;
  if (instanceIds.length > 0) {
    assertDistinct(instanceIds);
    const known = new Map(
      managedInstances(region).map(instance => [
        instance.resource.id,
        instance,
      ]),
    );
    return instanceIds.map(id => {
      const instance = known.get(id);
      if (!instance || !isRunning(instance, now)) {
        throw new AwsFault(
          'InvalidInstanceId',
          `Instances [[${id}]] not in a valid state for account ${account}`,
        );
      }
      return instance;
    });
  }
  if (targets.length === 0) {
    throw new AwsFault(
      'InvalidInstanceId',
      'Neither InstanceIds nor Targets name an instance.',
    );
  }
  return instancesOf(region, targets, now);
}

function assertDistinct(instanceIds: string[]): void {
  if (new Set(instanceIds).size < instanceIds.length) {
    throw new AwsFault(
      'DuplicateInstanceId',
      'An instance is named more than once.',
    );
  }
}
