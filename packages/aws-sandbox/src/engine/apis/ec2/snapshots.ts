import { AwsFault } from '../../../protocols';
import { after, snapshotLife, Timeline } from '../../../state';
import { resourcesOf, type ApiContext } from '../ApiTable';
import { optionalTextsIn, optionalTextIn, textIn } from '../readInputs';
import { newId } from '../newId';
import { describedInstances } from './instances';

const TYPE = 'AWS::EC2::Snapshot';
const SECONDS = 10;

/** Keeps a snapshot of a volume; it is complete after a while. */
export function createSnapshot(context: ApiContext) {
  const { region, inputs, now } = context;
  const volumeId = textIn(inputs, 'VolumeId');
  const all = { ...context, inputs: {} };
  if (!describedInstances(all).some(({ life }) => life.volumeId === volumeId)) {
    throw new AwsFault(
      'InvalidVolume.NotFound',
      `The volume '${volumeId}' does not exist.`,
    );
  }
  const id = newId(region, 'snap-0', 16);
  const resource = {
    arn: `arn:aws:ec2:${region.region}::snapshot/${id}`,
    type: TYPE,
    id,
    name: id,
    tags: {},
    everTagged: false,
    createdAt: now,
    configuration: {
      VolumeId: volumeId,
      Description: optionalTextIn(inputs, 'Description') ?? '',
    },
    recorded: false,
  };
  region.resources.put(resource);
  const life = region.lives.of(snapshotLife, resource);
  life.isComplete = new Timeline(false);
  life.isComplete.set(after(now, SECONDS), true);
  return { SnapshotId: id, State: 'pending', ...resource.configuration };
}

export function describeSnapshots(context: ApiContext) {
  const { region, inputs, now } = context;
  const ids = optionalTextsIn(inputs, 'SnapshotIds');
  const snapshots = resourcesOf(context, TYPE);
  for (const id of ids ?? []) {
    if (!snapshots.some(snapshot => snapshot.id === id)) {
      throw new AwsFault(
        'InvalidSnapshot.NotFound',
        `The snapshot '${id}' does not exist.`,
      );
    }
  }
  return {
    Snapshots: snapshots
      .filter(({ id }) => ids?.includes(id) ?? true)
      .map(resource => ({
        SnapshotId: resource.id,
        State: region.lives.of(snapshotLife, resource).isComplete.at(now)
          ? 'completed'
          : 'pending',
        ...resource.configuration,
      })),
  };
}
