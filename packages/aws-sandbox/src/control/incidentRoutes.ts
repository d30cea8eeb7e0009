import { z } from 'zod';
import { updateIncident } from '../engine/incidents/updateIncident';
import { pagesOf } from '../engine/engagements/pagesOf';
import {
  putResponsePlan,
  responsePlanArn,
  type IncidentManagerState,
} from '../state';
import {
  ControlError,
  type ControlledSandbox,
  type ControlRoute,
} from './ControlRoute';
import { incidentManagerAt, placeSchema } from './place';

const nameSchema = placeSchema.extend({ name: z.string().min(1) });

const planSchema = nameSchema.extend({
  displayName: z.string().optional(),
  incident: z.object({
    title: z.string(),
    impact: z.number().int().min(1).max(5),
    summary: z.string().optional(),
    dedupeString: z.string().optional(),
  }),
  /** Aliases of people, schedules or escalation plans. */
  engagements: z.array(z.string()).default([]),
  runbooks: z
    .array(z.object({ document: z.string(), role: z.string() }))
    .default([]),
  tags: z.record(z.string(), z.string()).optional(),
});

const changeSchema = placeSchema.extend({
  arn: z.string(),
  status: z.enum(['OPEN', 'RESOLVED']).optional(),
  impact: z.number().int().min(1).max(5).optional(),
  title: z.string().optional(),
});

export const incidentRoutes: ControlRoute[] = [
  {
    method: 'PUT',
    path: '/incident-manager/response-plans',
    about:
      'puts a response plan: { account, region, name, displayName?, incident: { title, impact, summary?, dedupeString? }, engagements?: aliases, runbooks?, tags? }',
    run({ sandbox, body }) {
      const wanted = planSchema.parse(body);
      const arn = putResponsePlan(incidentManagerAt(sandbox, wanted), wanted, {
        ...wanted,
        displayName: wanted.displayName ?? wanted.name,
      });
      return { arn };
    },
  },
  {
    method: 'DELETE',
    path: '/incident-manager/response-plans',
    about: 'deletes one; its incidents stay: ?account= &region= &name=',
    run({ sandbox, query }) {
      const wanted = nameSchema.parse(Object.fromEntries(query));
      const arn = responsePlanArn(wanted.account, wanted.name);
      if (!incidentManagerAt(sandbox, wanted).responsePlans.delete(arn)) {
        throw new ControlError(
          404,
          `There is no response plan ${wanted.name} there`,
        );
      }
      return { deleted: arn };
    },
  },
  {
    method: 'GET',
    path: '/incident-manager/incidents',
    about:
      'every incident with who started it, oldest first: ?account= &region= narrow it',
    run: ({ sandbox, query }) =>
      statesIn(sandbox, query).flatMap(({ state, ...place }) =>
        [...state.incidents.values()].map(incident => ({
          ...place,
          arn: incident.record.arn,
          responsePlanArn: incident.responsePlanArn,
          title: incident.record.title,
          impact: incident.record.impact,
          status: incident.record.status,
          startedBy: incident.startedBy,
          sessionTags: incident.sessionTags,
        })),
      ),
  },
  {
    method: 'PUT',
    path: '/incident-manager/incidents',
    about:
      "changes one, as somebody at AWS would: { account, region, arn, status?: 'RESOLVED', impact?, title? }",
    run({ sandbox, body }) {
      const { account, region, arn, ...changes } = changeSchema.parse(body);
      const state = incidentManagerAt(sandbox, { account, region });
      const incident = state.incidents.get(arn);
      if (!incident) {
        throw new ControlError(404, `There is no incident ${arn} there`);
      }
      updateIncident(state, incident, changes, {
        by: `arn:aws:iam::${account}:root`,
        at: sandbox.world().clock.now(),
      });
      return { arn, status: incident.record.status };
    },
  },
  {
    method: 'GET',
    path: '/incident-manager/engagements',
    about:
      'everybody who was called, with who called and how many messages went out, oldest first: ?account= &region= narrow it',
    run: ({ sandbox, query }) =>
      statesIn(sandbox, query).flatMap(({ state, ...place }) =>
        [...state.engagements.values()].map(engagement => ({
          ...place,
          ...engagement,
          pages: pagesOf(state, engagement, sandbox.world().clock.now()).length,
        })),
      ),
  },
];

function statesIn(
  sandbox: ControlledSandbox,
  query: URLSearchParams,
): Array<{ account: string; region: string; state: IncidentManagerState }> {
  const wanted = placeSchema.partial().parse(Object.fromEntries(query));
  return [...sandbox.world().regions()].flatMap(
    ({ account, region, incidentManager: state }) =>
      state &&
      account === (wanted.account ?? account) &&
      region === (wanted.region ?? region)
        ? [{ account, region, state }]
        : [],
  );
}
