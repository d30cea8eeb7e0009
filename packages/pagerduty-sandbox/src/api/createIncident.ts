import { z } from 'zod';
import { SandboxIncident } from '../state/types';
import { ApiCall } from './ApiCall';
import { ApiError, invalidInput } from './ApiError';
import { assigneesOf } from './onCallOperations';
import { requesterOf } from './requesterOf';

const reference = z.object({ id: z.string() });

const bodySchema = z.object({
  incident: z.object({
    type: z.literal('incident'),
    title: z.string().trim().min(1).max(1024),
    service: reference,
    incident_key: z.string().max(255).optional(),
    urgency: z.enum(['high', 'low']).default('high'),
    priority: reference.optional(),
    escalation_policy: reference.optional(),
    assignments: z
      .array(z.object({ assignee: reference }))
      .max(1)
      .optional(),
    body: z.object({ details: z.string() }).optional(),
  }),
});

/** Opens an incident. An open one of the same service with the same key is an error, as at PagerDuty. */
export function createIncident(call: ApiCall): SandboxIncident {
  const { account, now } = call;
  const parsed = bodySchema.safeParse(call.body);
  if (!parsed.success) {
    throw invalidInput(
      ...parsed.error.issues.map(
        ({ path, message }) => `${path.join('.')}: ${message}`,
      ),
    );
  }
  const from = requesterOf(call);
  const wanted = parsed.data.incident;
  const service = account.services.get(wanted.service.id);
  if (!service) {
    throw invalidInput('Service Not Found');
  }
  if (service.status === 'disabled') {
    throw invalidInput('Service is disabled');
  }
  if (wanted.priority && !account.priorities.has(wanted.priority.id)) {
    throw new ApiError(400, 1020, 'Invalid Priority');
  }
  assertNewKey(call, service.id, wanted.incident_key);
  const policy = account.policies.get(
    wanted.escalation_policy?.id ?? service.policyId,
  );
  if (!policy) {
    throw new ApiError(400, 1014, 'Escalation Policy Not Found');
  }
  const assigneeIds = wanted.assignments?.map(({ assignee }) => assignee.id);
  const incident: SandboxIncident = {
    id: account.newId('Q'),
    number: account.incidents.size + 1,
    title: wanted.title,
    status: 'triggered',
    key: wanted.incident_key ?? account.newId('key'),
    serviceId: service.id,
    policyId: policy.id,
    priorityId: wanted.priority?.id,
    urgency: wanted.urgency,
    createdAt: now.toISOString(),
    assigneeIds: assigneeIds ?? assigneesOf(account, policy, now),
    details: wanted.body?.details,
    from,
  };
  if (incident.assigneeIds.length === 0) {
    throw new ApiError(400, 1015, 'Escalation Policy Has No User On Call');
  }
  account.incidents.set(incident.id, incident);
  return incident;
}

function assertNewKey(
  { account }: ApiCall,
  serviceId: string,
  key: string | undefined,
): void {
  for (const incident of account.incidents.values()) {
    if (
      key !== undefined &&
      incident.key === key &&
      incident.serviceId === serviceId &&
      incident.status !== 'resolved'
    ) {
      throw new ApiError(400, 2002, 'Arguments Caused Error', [
        'Open incident with matching dedup key already exists on this service',
      ]);
    }
  }
}
