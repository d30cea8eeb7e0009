import type { ResponsePlan } from '../../scenario/types';
import { contactArn, responsePlanArn, type Place } from './arns';
import type { IncidentManagerState } from './IncidentManagerState';

/** Puts a response plan in place of the one of its name. */
export function putResponsePlan(
  state: IncidentManagerState,
  place: Place,
  { name, displayName, incident, engagements, runbooks, tags }: ResponsePlan,
): string {
  const arn = responsePlanArn(place.account, name);
  state.responsePlans.set(arn, {
    plan: {
      arn,
      name,
      displayName,
      incidentTemplate: incident,
      engagements: engagements.map(alias => contactArn(place, alias)),
      actions: runbooks.map(({ document, role }) => ({
        ssmAutomation: {
          documentName: document,
          roleArn: `arn:aws:iam::${place.account}:role/${role}`,
        },
      })),
    },
    tags: { ...tags },
  });
  return arn;
}
