import type {
  GetRotationRequest,
  GetRotationResult,
} from '@aws-sdk/client-ssm-contacts';
import { defineOperation } from '../../defineService';
import { incidentManagerOf, requireRotation } from '../required';
import { GetRotation$ } from '../shapes/rotations';
import { toRotation } from './views';

export const getRotation = defineOperation<
  GetRotationRequest,
  GetRotationResult
>({
  schema: GetRotation$,
  run: ({ input, region }) =>
    toRotation(requireRotation(incidentManagerOf(region), input.RotationId)),
});
