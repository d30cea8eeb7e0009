import { Rotation } from '@aws-sdk/client-ssm-contacts';
import {
  ProviderError,
  ProviderSchedule,
  ReadWindow,
} from '@opsready/backstage-plugin-oncall-node';
import { ReadContext } from './ReadContext';
import { PlannedContact } from './readPlans';
import { listShifts } from './readRotations';
import { RotationReading, toSchedule } from './toSchedule';

/**
 * An on-call schedule with the shifts of all its rotations: one chain of calls for each. Where one of them fails the schedule
 * says so, since what is missing would look like a gap.
 */
export async function readSchedule(
  context: ReadContext,
  options: {
    contact: PlannedContact;
    rotations: ReadonlyMap<string, Rotation>;
    window: ReadWindow;
  },
): Promise<ProviderSchedule> {
  const { contact, rotations, window } = options;
  const arns = contact.plan?.RotationIds ?? [];
  const readings: RotationReading[] = [];
  for (const arn of arns) {
    const rotation = rotations.get(arn);
    if (rotation) {
      readings.push(await readRotation(context, rotation, window));
    }
  }
  return toSchedule({
    contact,
    place: context.place,
    window,
    readings,
    missing: arns.filter(arn => !rotations.has(arn)),
  });
}

async function readRotation(
  context: ReadContext,
  rotation: Rotation,
  window: ReadWindow,
): Promise<RotationReading> {
  try {
    const shifts = await listShifts(context, rotation.RotationArn!, window);
    return { rotation, shifts };
  } catch (error) {
    if (!(error instanceof ProviderError)) {
      throw error;
    }
    return {
      rotation,
      shifts: [],
      incomplete: `The shifts of the rotation '${rotation.Name}' could not be read. ${error.message}`,
    };
  }
}
