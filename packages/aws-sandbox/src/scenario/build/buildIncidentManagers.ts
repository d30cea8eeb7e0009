import {
  emptyIncidentManager,
  type IncidentManagerState,
  type World,
} from '../../state';
import type { IncidentManagerSetup } from '../types';
import { buildContacts } from './buildContacts';
import { buildIncidents } from './buildIncidents';
import { buildRotations } from './buildRotations';
import type { BuildOptions } from './placeResources';

/** What the parts of Incident Manager are built with. */
export interface IncidentManagerBuild {
  setup: IncidentManagerSetup;
  state: IncidentManagerState;
  startedAt: Date;
}

/** Sets up Incident Manager where the scenario has it. Copies of the company share it. */
export function buildIncidentManagers(
  world: World,
  { scenario, startedAt }: BuildOptions,
): void {
  for (const setup of scenario.incidentManagers ?? []) {
    const state = emptyIncidentManager();
    world.region(setup.account, setup.region).incidentManager = state;
    const build = { setup, state, startedAt };
    buildContacts(build);
    buildRotations(build);
    buildIncidents(build);
  }
}
