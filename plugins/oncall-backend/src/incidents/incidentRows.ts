import { ProviderIncident } from '@opsready/backstage-plugin-oncall-node';
import { hashOf, safeUrl } from '@opsready/backstage-plugin-opsready-node';
import { opaqueId } from '../database/opaqueId';
import { IncidentRosterRow, IncidentRow } from './IncidentRow';
import { lineFromOutside } from './textFromOutside';

const LONGEST_TITLE = 300;
const LONGEST_NAME = 100;

/** Where an incident was read. */
export interface IncidentPlace {
  provider_id: string;
  target_id: string;
}

/** An incident as it is stored: what a provider sends is written by whoever raised it. Pure. */
export function incidentRows(
  { provider_id, target_id }: IncidentPlace,
  incident: ProviderIncident,
): { row: IncidentRow; rosters: IncidentRosterRow[] } {
  const id = opaqueId(provider_id, target_id, incident.id);
  const rosters = [...new Set(incident.rosterIds)]
    .map(alias => alias.replaceAll('\0', ''))
    .sort();
  const said = {
    title:
      lineFromOutside(incident.title, LONGEST_TITLE) ||
      'An incident without a title',
    status: incident.status,
    severity:
      incident.severity === undefined
        ? null
        : lineFromOutside(incident.severity, LONGEST_NAME),
    opened_at: incident.openedAt.toISOString(),
    resolved_at: incident.resolvedAt?.toISOString() ?? null,
    url: safeUrl(incident.url) ?? null,
    assignees: JSON.stringify(
      incident.assignees.map(name => lineFromOutside(name, LONGEST_NAME)),
    ),
    action_id: incident.actionId?.replaceAll('\0', '') ?? null,
  };
  const row_hash = hashOf(JSON.stringify([said, rosters]));
  return {
    row: { id, provider_id, target_id, ...said, row_hash },
    rosters: rosters.map(alias => ({
      incident_id: id,
      provider_id,
      target_id,
      alias,
    })),
  };
}
