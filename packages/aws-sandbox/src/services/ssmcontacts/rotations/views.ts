import type {
  GetRotationResult,
  RotationShift,
} from '@aws-sdk/client-ssm-contacts';
import type { Shift } from '../../../engine/rotations/rotationShifts';
import type { StoredRotation } from '../../../state';

/** A rotation as AWS answers it. */
export function toRotation(rotation: StoredRotation): GetRotationResult {
  return {
    RotationArn: rotation.arn,
    Name: rotation.name,
    ContactIds: rotation.contactArns,
    StartTime: rotation.startTime,
    TimeZoneId: rotation.timeZone,
    Recurrence: rotation.recurrence,
  };
}

/** A shift as AWS answers it. */
export function toShift(shift: Shift): RotationShift {
  return {
    ContactIds: shift.contactArns,
    StartTime: new Date(shift.from),
    EndTime: new Date(shift.until),
    Type: shift.overridden ? 'OVERRIDDEN' : 'REGULAR',
    ShiftDetails: shift.overridden && {
      OverriddenContactIds: shift.overridden,
    },
  };
}
