import { listPages } from '../calling/listPages';
import { PagerDutyClient } from '../calling/PagerDutyClient';
import { Incident, incidentSchema } from '../reading/schemas';
import { incidentKeyOf } from './marks';

/** The incident that was created for an action, whatever became of it since. */
export async function findIncident(
  client: PagerDutyClient,
  options: { actionId: string; serviceId?: string; signal: AbortSignal },
): Promise<Incident | undefined> {
  const { actionId, serviceId, signal } = options;
  const key = incidentKeyOf(actionId);
  const incidents = listPages(
    client,
    {
      query: [
        ['incident_key', key],
        ['date_range', 'all'],
        ...(serviceId ? [['service_ids[]', serviceId] as const] : []),
      ],
      scope: 'incidents.read',
      onDemand: true,
      signal,
    },
    { name: 'incidents', item: incidentSchema, keyOf: ({ id }) => id },
  );
  for await (const incident of incidents) {
    // Keys of alerts are looked through as well.
    if (incident.incident_key === key) {
      return incident;
    }
  }
  return undefined;
}
