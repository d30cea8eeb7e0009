import type { ApiContext } from '../ApiTable';
import { describedInstances, stateView, type Instance } from './instances';

export function describeInstances(context: ApiContext) {
  return {
    Reservations: describedInstances(context).map(instance => ({
      ReservationId: instance.resource.id.replace(/^i-/, 'r-'),
      OwnerId: context.region.account,
      Instances: [describe(instance, context)],
    })),
  };
}

function describe({ resource, life }: Instance, { region, now }: ApiContext) {
  return {
    InstanceId: resource.id,
    InstanceType: 't3.large',
    LaunchTime: resource.createdAt,
    Placement: { AvailabilityZone: `${region.region}a` },
    State: stateView(life.state.at(now)),
    SecurityGroups: life.groups
      .at(now)
      .map(GroupId => ({ GroupId, GroupName: GroupId })),
    BlockDeviceMappings: [
      {
        DeviceName: '/dev/xvda',
        Ebs: { VolumeId: life.volumeId, Status: 'attached' },
      },
    ],
    Tags: Object.entries(resource.tags).map(([Key, Value]) => ({ Key, Value })),
  };
}
