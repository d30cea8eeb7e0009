import { z } from 'zod';
import { SandboxIncident } from '../state/types';
import { ApiCall, ApiOperation } from './ApiCall';
import { ApiError, invalidInput, notFound } from './ApiError';
import { createIncident } from './createIncident';
import { listOf, pageOf } from './paging';
import { requesterOf } from './requesterOf';
import { showIncident } from './showIncident';
import { windowOf } from './times';

const updateSchema = z.object({
  id: z.string().optional(),
  status: z.enum(['acknowledged', 'resolved']).optional(),
  title: z.string().min(1).optional(),
});

export const incidentOperations: ApiOperation[] = [
  {
    name: 'listIncidents',
    method: 'get',
    path: '/incidents',
    scope: 'incidents.read',
    run: call =>
      pageOf(call, 'incidents', findIncidents(call), incident =>
        showIncident(call.account, incident),
      ),
  },
  {
    name: 'getIncident',
    method: 'get',
    path: '/incidents/:id',
    scope: 'incidents.read',
    run: call => ({
      incident: showIncident(call.account, incidentOf(call, call.params.id)),
    }),
  },
  {
    name: 'createIncident',
    method: 'post',
    path: '/incidents',
    scope: 'incidents.write',
    status: 201,
    run: call => ({
      incident: showIncident(call.account, createIncident(call)),
    }),
  },
  {
    name: 'updateIncidents',
    method: 'put',
    path: '/incidents',
    scope: 'incidents.write',
    run(call) {
      const { incidents } = parse(
        z.object({ incidents: z.array(updateSchema).max(250) }),
        call.body,
      );
      requesterOf(call);
      return {
        incidents: incidents.map(change =>
          update(call, incidentOf(call, change.id ?? ''), change),
        ),
      };
    },
  },
  {
    name: 'updateIncident',
    method: 'put',
    path: '/incidents/:id',
    scope: 'incidents.write',
    run(call) {
      const { incident } = parse(
        z.object({ incident: updateSchema }),
        call.body,
      );
      requesterOf(call);
      return {
        incident: update(call, incidentOf(call, call.params.id), incident),
      };
    },
  },
];

function findIncidents(call: ApiCall): SandboxIncident[] {
  const { account, query, now } = call;
  const services = listOf(query, 'service_ids');
  const statuses = listOf(query, 'statuses');
  const urgencies = listOf(query, 'urgencies');
  const key = query.get('incident_key');
  const window =
    query.get('date_range') === 'all'
      ? { start: -Infinity, end: Infinity }
      : (windowOf(call, { mostDays: 186, defaultDays: 31 }) ?? {
          start: now.getTime() - 31 * 86_400_000,
          end: Infinity,
        });
  const found = [...account.incidents.values()].filter(
    ({ serviceId, status, urgency, createdAt, ...incident }) =>
      (services?.has(serviceId) ?? true) &&
      (statuses?.has(status) ?? true) &&
      (urgencies?.has(urgency) ?? true) &&
      (key === null || incident.key === key) &&
      Date.parse(createdAt) >= window.start &&
      Date.parse(createdAt) < window.end,
  );
  const oldestFirst = found.toSorted((a, b) => a.number - b.number);
  return query.get('sort_by') === 'created_at:desc'
    ? oldestFirst.reverse()
    : oldestFirst;
}

function incidentOf({ account }: ApiCall, id: string): SandboxIncident {
  const incident = account.incidents.get(id);
  if (!incident) {
    throw notFound();
  }
  return incident;
}

function update(
  { account, now }: ApiCall,
  incident: SandboxIncident,
  { status, title }: z.infer<typeof updateSchema>,
) {
  if (status && incident.status === 'resolved') {
    throw new ApiError(400, 1001, 'Incident Already Resolved');
  }
  Object.assign(incident, {
    ...(status && { status }),
    ...(title && { title }),
    ...(status === 'resolved' && { resolvedAt: now.toISOString() }),
  });
  return showIncident(account, incident);
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw invalidInput(z.prettifyError(parsed.error));
  }
  return parsed.data;
}
