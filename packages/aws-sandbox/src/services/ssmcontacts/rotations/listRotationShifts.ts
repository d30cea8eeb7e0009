import type {
  ListRotationShiftsRequest,
  ListRotationShiftsResult,
} from '@aws-sdk/client-ssm-contacts';
import { rotationShifts } from '../../../engine/rotations/rotationShifts';
import { defineOperation } from '../../defineService';
import { assertWindow, contactsPage } from '../constraints';
import { incidentManagerOf, requireRotation } from '../required';
import { ListRotationShifts$ } from '../shapes/rotations';
import { toShift } from './views';

export const listRotationShifts = defineOperation<
  ListRotationShiftsRequest,
  ListRotationShiftsResult
>({
  schema: ListRotationShifts$,
  run({ input, region, now }) {
    const rotation = requireRotation(
      incidentManagerOf(region),
      input.RotationId,
    );
    // AWS does not say what holds without a start: here it is now.
    const { StartTime = now, EndTime = now } = input;
    assertWindow(input.StartTime, EndTime);
    const shifts = rotationShifts(rotation, {
      from: StartTime.getTime(),
      until: EndTime.getTime(),
    });
    const page = contactsPage(shifts, input);
    return {
      RotationShifts: page.items.map(toShift),
      NextToken: page.nextToken,
    };
  },
});
