import type { Target } from '@aws-sdk/client-ssm';
import { AwsFault } from '../../protocols';
import {
  instanceLife,
  type AwsResource,
  type InstanceLife,
  type RegionState,
} from '../../state';

/** An instance that Systems Manager knows. */
export interface ManagedInstance {
  resource: AwsResource;
  life: InstanceLife;
}

/** The instances whose agents have registered, by id: those that run and those that ran once. */
export function managedInstances(region: RegionState): ManagedInstance[] {
  return region.resources
    .all()
    .filter(({ type }) => type === 'AWS::EC2::Instance')
    .map(resource => ({
      resource,
      life: region.lives.of(instanceLife, resource),
    }));
}

/** Whether a command may be sent to it at all; its agent may still be silent. */
export function isRunning({ life }: ManagedInstance, now: Date): boolean {
  return life.state.at(now) === 'running';
}

/** Whether the agent answers. */
export function isOnline(instance: ManagedInstance, now: Date): boolean {
  return isRunning(instance, now) && instance.life.ping.at(now) === 'Online';
}

/** The running instances that all targets name: values of one are alternatives. */
export function instancesOf(
  region: RegionState,
  targets: Target[],
  now: Date,
): ManagedInstance[] {
  return managedInstances(region).filter(
    instance =>
      isRunning(instance, now) &&
      targets.every(target => matches(instance, target)),
  );
}

function matches(
  { resource: { id, tags } }: ManagedInstance,
  { Key = '', Values = [] }: Target,
): boolean {
  if (Key === 'InstanceIds') {
    return Values.includes(id) || Values.includes('*');
  }
  if (Key === 'tag-key') {
    return Values.some(key => key in tags);
  }
  if (Key.startsWith('tag:')) {
    return Values.includes(tags[Key.slice('tag:'.length)] ?? '');
  }
  throw new AwsFault(
    'InvalidTarget',
    `The target key '${Key}' is not valid. The sandbox takes InstanceIds, tag-key and tag:<key>.`,
    { status: 400 },
  );
}
