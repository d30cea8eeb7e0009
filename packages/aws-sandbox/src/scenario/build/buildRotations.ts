import { handOffBefore } from '../../engine/rotations/handOffs';
import { contactArn, rotationArn, stableUuid } from '../../state';
import type { OnCallRotation } from '../types';
import type { IncidentManagerBuild } from './buildIncidentManagers';

const HOUR_MS = 3_600_000;

/** The rotations of every schedule, so placed in time that their first members are on call at the start. */
export function buildRotations(build: IncidentManagerBuild): void {
  for (const { rotations } of build.setup.schedules) {
    for (const rotation of rotations) {
      buildRotation(build, rotation);
    }
  }
}

function buildRotation(
  { setup, state, startedAt }: IncidentManagerBuild,
  { name, members, timeZone, roundsAgo, recurrence, overrides }: OnCallRotation,
): void {
  const arn = rotationArn(setup, name);
  const hoursFromStart = (hours: number) =>
    new Date(startedAt.getTime() + hours * HOUR_MS);
  state.rotations.set(arn, {
    arn,
    name,
    contactArns: members.map(alias => contactArn(setup, alias)),
    startTime: handOffBefore(
      { startTime: startedAt, timeZone, recurrence },
      roundsAgo * members.length,
    ),
    timeZone,
    recurrence,
    overrides: (overrides ?? []).map((override, index) => ({
      id: stableUuid(`override/${name}/${index}`),
      contactArns: override.members.map(alias => contactArn(setup, alias)),
      startTime: hoursFromStart(override.fromHours),
      endTime: hoursFromStart(override.untilHours),
      createdAt: hoursFromStart(-24),
    })),
  });
}
