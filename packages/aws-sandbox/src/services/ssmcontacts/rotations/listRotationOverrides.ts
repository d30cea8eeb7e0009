import type {
  ListRotationOverridesRequest,
  ListRotationOverridesResult,
} from '@aws-sdk/client-ssm-contacts';
import { defineOperation } from '../../defineService';
import { assertWindow, contactsPage } from '../constraints';
import { incidentManagerOf, requireRotation } from '../required';
import { ListRotationOverrides$ } from '../shapes/rotations';

export const listRotationOverrides = defineOperation<
  ListRotationOverridesRequest,
  ListRotationOverridesResult
>({
  schema: ListRotationOverrides$,
  run({ input, region, now }) {
    const { overrides } = requireRotation(
      incidentManagerOf(region),
      input.RotationId,
    );
    const { StartTime = now, EndTime = now } = input;
    assertWindow(StartTime, EndTime);
    const within = overrides.filter(
      ({ startTime, endTime }) => startTime < EndTime && endTime > StartTime,
    );
    const page = contactsPage(within, input);
    return {
      RotationOverrides: page.items.map(override => ({
        RotationOverrideId: override.id,
        NewContactIds: override.contactArns,
        StartTime: override.startTime,
        EndTime: override.endTime,
        CreateTime: override.createdAt,
      })),
      NextToken: page.nextToken,
    };
  },
});
