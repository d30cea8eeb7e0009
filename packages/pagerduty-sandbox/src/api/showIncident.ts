import { AccountState } from '../state/AccountState';
import { SandboxIncident } from '../state/types';
import { headOf, referenceTo, userReference } from './references';

export function showIncident(account: AccountState, incident: SandboxIncident) {
  const service = account.services.get(incident.serviceId);
  const policy = account.policies.get(incident.policyId);
  const priority = account.priorities.get(incident.priorityId ?? '');
  return {
    ...headOf(account, 'incident', {
      id: incident.id,
      name: `[#${incident.number}] ${incident.title}`,
    }),
    incident_number: incident.number,
    title: incident.title,
    status: incident.status,
    incident_key: incident.key,
    urgency: incident.urgency,
    created_at: inSeconds(incident.createdAt),
    updated_at: inSeconds(incident.resolvedAt ?? incident.createdAt),
    resolved_at: incident.resolvedAt ? inSeconds(incident.resolvedAt) : null,
    service: service ? referenceTo(account, 'service', service) : null,
    escalation_policy: policy
      ? referenceTo(account, 'escalation_policy', policy)
      : null,
    priority: priority
      ? { ...headOf(account, 'priority', priority), name: priority.name }
      : null,
    // Nobody is left to do anything about what is resolved.
    assignments:
      incident.status === 'resolved'
        ? []
        : incident.assigneeIds.map(id => ({
            at: inSeconds(incident.createdAt),
            assignee: userReference(account, id),
          })),
    ...(incident.details !== undefined && {
      body: { type: 'incident_body', details: incident.details },
    }),
    teams: [],
  };
}

function inSeconds(time: string): string {
  return time.replace(/\.\d+/, '');
}
