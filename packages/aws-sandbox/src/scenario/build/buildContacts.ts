import { putEscalation, putPerson, putSchedule } from '../../state';
import type { IncidentManagerBuild } from './buildIncidentManagers';

/** People with their channels, schedules, and escalation plans. */
export function buildContacts({ setup, state }: IncidentManagerBuild): void {
  for (const person of setup.people) {
    putPerson(state, setup, person);
  }
  for (const { alias, displayName, rotations } of setup.schedules) {
    const names = rotations.map(({ name }) => name);
    putSchedule(state, setup, { alias, displayName, rotations: names });
  }
  for (const escalation of setup.escalations) {
    putEscalation(state, setup, escalation);
  }
}
