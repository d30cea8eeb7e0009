import type {
  ListRotationsRequest,
  ListRotationsResult,
} from '@aws-sdk/client-ssm-contacts';
import { assertLength, assertPattern } from '../../constraints';
import { defineOperation } from '../../defineService';
import { contactsPage } from '../constraints';
import { incidentManagerOf } from '../required';
import { ListRotations$ } from '../shapes/rotations';
import { toRotation } from './views';

export const listRotations = defineOperation<
  ListRotationsRequest,
  ListRotationsResult
>({
  schema: ListRotations$,
  run({ input, region }) {
    const { RotationNamePrefix } = input;
    assertLength(RotationNamePrefix, 'rotationNamePrefix', { max: 255 });
    assertPattern(RotationNamePrefix, 'rotationNamePrefix', /^[a-zA-Z0-9_]*$/);
    const matching = [...incidentManagerOf(region).rotations.values()].filter(
      ({ name }) => name.startsWith(RotationNamePrefix ?? ''),
    );
    const page = contactsPage(matching, input);
    return { NextToken: page.nextToken, Rotations: page.items.map(toRotation) };
  },
});
