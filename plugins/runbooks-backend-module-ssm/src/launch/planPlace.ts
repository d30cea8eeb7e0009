import {
  ExecutionPlan,
  Place,
} from '@opsready/backstage-plugin-runbooks-common';

/** Where a plan runs; each plan of this module has a place. */
export function planPlace({ place, documentName }: ExecutionPlan): Place {
  if (!place) {
    throw new TypeError(`The plan of ${documentName} has no place on AWS`);
  }
  return place;
}
