import { ProviderIncident } from '@opsready/backstage-plugin-oncall-node';
import { listPages, TruncatedListError } from '../calling/listPages';
import { PagerDutyClient } from '../calling/PagerDutyClient';
import { serviceAlias } from '../aliases';
import { Incident, incidentSchema } from '../reading/schemas';
import { actionIdOf } from './marks';

/** PagerDuty answers for six months at most. */
const MOST_MS = 170 * 86_400_000;
/** Shorter times are not cut any more, however many incidents they have. */
const LEAST_MS = 60_000;

/** Streams incidents that are open, or were opened since, of all services: one list is fewer calls than one for each. */
export async function* readIncidents(
  client: PagerDutyClient,
  options: { since: Date; now: Date; signal: AbortSignal },
): AsyncGenerator<ProviderIncident> {
  const { since, now, signal } = options;
  const seen = new Set<string>();
  const list = (query: Array<readonly [string, string]>) =>
    listPages(
      client,
      { query, scope: 'incidents.read', onDemand: false, signal },
      { name: 'incidents', item: incidentSchema, keyOf: ({ id }) => id },
    );
  const open = list([
    ['statuses[]', 'triggered'],
    ['statuses[]', 'acknowledged'],
    ['date_range', 'all'],
  ]);
  for await (const incident of open) {
    seen.add(incident.id);
    yield toIncident(incident);
  }
  // The clocks of the portal and of PagerDuty differ.
  let untilMs = now.getTime() + LEAST_MS;
  let spanMs = MOST_MS;
  while (untilMs > since.getTime()) {
    const fromMs = Math.max(untilMs - spanMs, since.getTime());
    try {
      for await (const incident of list([
        ['since', new Date(fromMs).toISOString()],
        ['until', new Date(untilMs).toISOString()],
      ])) {
        if (!seen.has(incident.id)) {
          seen.add(incident.id);
          yield toIncident(incident);
        }
      }
      untilMs = fromMs;
    } catch (error) {
      const canCut = error instanceof TruncatedListError && spanMs > LEAST_MS;
      if (!canCut) {
        throw error;
      }
      // More than PagerDuty shows: half of the time has fewer.
      spanMs = Math.max((untilMs - fromMs) / 2, LEAST_MS);
    }
  }
}

function toIncident(incident: Incident): ProviderIncident {
  const { title, priority, service, escalation_policy: policy } = incident;
  const severity = priority?.name ?? priority?.summary;
  const actionId = actionIdOf(incident.incident_key);
  return {
    id: incident.id,
    title: title ?? `Incident #${incident.incident_number ?? incident.id}`,
    status: incident.status === 'triggered' ? 'open' : incident.status,
    ...(severity && { severity }),
    openedAt: incident.created_at,
    ...(incident.resolved_at && { resolvedAt: incident.resolved_at }),
    ...(incident.html_url && { url: incident.html_url }),
    assignees: (incident.assignments ?? []).flatMap(
      ({ assignee }) => assignee.summary ?? [],
    ),
    rosterIds: [
      ...(policy ? [policy.id] : []),
      ...(service ? [serviceAlias(service.id)] : []),
    ],
    ...(actionId !== undefined && { actionId }),
  };
}
