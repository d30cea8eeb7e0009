import type {
  ListPreviewRotationShiftsRequest,
  ListPreviewRotationShiftsResult,
} from '@aws-sdk/client-ssm-contacts';
import { rotationShifts } from '../../../engine/rotations/rotationShifts';
import type { RotationRecurrence } from '../../../scenario/types';
import { assertSize } from '../../constraints';
import { defineOperation } from '../../defineService';
import {
  assertRecurrence,
  assertTimeZone,
  assertWindow,
  contactsPage,
} from '../constraints';
import { incidentManagerOf } from '../required';
import { ListPreviewRotationShifts$ } from '../shapes/rotations';
import { toShift } from './views';

export const listPreviewRotationShifts = defineOperation<
  ListPreviewRotationShiftsRequest,
  ListPreviewRotationShiftsResult
>({
  schema: ListPreviewRotationShifts$,
  run({ input, region, now }) {
    incidentManagerOf(region);
    const { Members = [], Recurrence, TimeZoneId, EndTime = now } = input;
    assertSize(Members.length, 'members', { min: 1, max: 30 });
    assertTimeZone(TimeZoneId);
    assertWindow(input.StartTime, EndTime);
    if (Recurrence) {
      assertRecurrence(Recurrence);
    }
    const startTime = input.RotationStartTime ?? now;
    const shifts = rotationShifts(
      {
        startTime,
        timeZone: TimeZoneId ?? '',
        recurrence: Recurrence as RotationRecurrence,
        contactArns: Members,
        overrides: (input.Overrides ?? []).map((override, index) => ({
          id: String(index),
          contactArns: override.NewMembers ?? [],
          startTime: override.StartTime ?? startTime,
          endTime: override.EndTime ?? EndTime,
          createdAt: new Date(index),
        })),
      },
      {
        from: (input.StartTime ?? startTime).getTime(),
        until: EndTime.getTime(),
      },
    );
    const page = contactsPage(shifts, input);
    return {
      RotationShifts: page.items.map(toShift),
      NextToken: page.nextToken,
    };
  },
});
