import { ProviderIncident } from '@opsready/backstage-plugin-oncall-node';
import { textsOf } from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { IncidentPlace } from '../incidents/incidentRows';
import { ActionRow } from './ActionRow';
import { SendAttempt } from './SendAttempt';

/** Actions whose result nobody knew are done where the provider shows them after all, by the mark that they carry. */
export async function settleByIncidents(
  { database, attempt }: { database: Knex; attempt: SendAttempt },
  { provider_id, target_id }: IncidentPlace,
  incidents: readonly ProviderIncident[],
): Promise<void> {
  const marked = new Map(
    incidents.flatMap(incident =>
      incident.actionId ? [[incident.actionId, incident] as const] : [],
    ),
  );
  if (marked.size === 0) {
    return;
  }
  const lost: ActionRow[] = await database<ActionRow>('actions')
    .where({ provider_id, target_id, status: 'unknown' })
    .whereRaw('id in ?', [textsOf(database, [...marked.keys()])]);
  for (const action of lost) {
    const { id, url } = marked.get(action.id)!;
    await attempt.adopt(action, { providerId: id, url });
  }
}
