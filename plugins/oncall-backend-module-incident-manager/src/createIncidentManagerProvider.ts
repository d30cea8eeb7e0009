import { AwsClients } from '@opsready/backstage-plugin-aws-node';
import {
  OnCallProvider,
  OnCallTarget,
} from '@opsready/backstage-plugin-oncall-node';
import { readPermissions } from './access/readAccess';
import { declare } from './acting/declare';
import { findSent } from './acting/findSent';
import { page } from './acting/page';
import { bindingsOf } from './bindingsOf';
import { capabilitiesOf } from './capabilitiesOf';
import { IncidentManagerSettings } from './config/IncidentManagerSettings';
import { EngagedContacts } from './incidents/EngagedContacts';
import { IncidentMarks } from './incidents/IncidentMarks';
import { readIncidents } from './incidents/readIncidents';
import { ResponsePlans } from './plans/ResponsePlans';
import { placeOf, ReadContext, targetId } from './reading/ReadContext';
import { readRosterParts } from './reading/readRosterParts';
import { reveal } from './reveal';

/** Incident Manager as a provider of rosters. */
export function createIncidentManagerProvider(options: {
  clients: Pick<AwsClients, 'getClient' | 'launch'>;
  settings: IncidentManagerSettings;
}): OnCallProvider {
  const { clients, settings } = options;
  const plans = new ResponsePlans();
  const marks = new IncidentMarks(settings);
  const engaged = new EngagedContacts();
  const contextOf = (
    { target, signal }: { target: OnCallTarget; signal: AbortSignal },
    onDemand: boolean,
  ): ReadContext => ({ clients, place: placeOf(target), signal, onDemand });

  return {
    id: 'incident-manager',
    title: 'AWS Incident Manager',
    targets: settings.targets.map(place => ({
      id: targetId(place),
      title: `${place.environment} (${place.account}), ${place.region}`,
    })),
    requiredPermissions: readPermissions(),
    schedule: { frequency: { minutes: 15 }, timeout: { minutes: 15 } },
    capabilities: capabilitiesOf(settings),
    bindingsOf,
    read: query =>
      readRosterParts(contextOf(query, false), {
        settings,
        plans,
        window: query.window,
      }),
    readRosters: query =>
      readRosterParts(contextOf(query, true), {
        settings,
        plans,
        rosterIds: query.rosterIds,
        window: query.window,
      }),
    reveal: query => reveal(contextOf(query, true), query),
    // AWS takes a repeated token for the same engagement or incident.
    resendable: true,
    ...(settings.acting && {
      page: request => page(options, request),
      declare: request => declare(options, request),
      findSent: query => findSent(contextOf(query, true), query, marks),
    }),
    readIncidents: query =>
      readIncidents(contextOf(query, false), {
        since: query.since,
        plans,
        marks,
        engaged,
      }),
  };
}
