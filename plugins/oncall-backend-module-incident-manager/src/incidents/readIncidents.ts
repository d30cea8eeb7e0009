import { IncidentRecordSummary } from '@aws-sdk/client-ssm-incidents';
import { ProviderIncident } from '@opsready/backstage-plugin-oncall-node';
import { contactId, parseContactArn } from '../arns/contactArns';
import { parseIncidentArn } from '../arns/planArns';
import { incidentLink } from '../links/incidentManagerLinks';
import { ResponsePlan, ResponsePlans } from '../plans/ResponsePlans';
import { ReadContext } from '../reading/ReadContext';
import { EngagedContacts } from './EngagedContacts';
import { IncidentMarks } from './IncidentMarks';
import { listIncidents } from './listIncidents';

const SEVERITIES: Readonly<Record<number, string>> = {
  1: 'Critical',
  2: 'High',
  3: 'Medium',
  4: 'Low',
  5: 'No impact',
};

/**
 * Streams incidents that are open, or were opened since. Incidents live in all Regions of an account: here are those whose
 * response plan engages a contact of this Region. One whose plan was deleted is asked for whom it engaged.
 */
export async function* readIncidents(
  context: ReadContext,
  options: {
    since: Date;
    plans: ResponsePlans;
    marks: IncidentMarks;
    engaged: EngagedContacts;
  },
): AsyncGenerator<ProviderIncident> {
  const { since, plans, marks, engaged } = options;
  const byName = new Map(
    (await plans.read(context, { afresh: false })).map(plan => [
      plan.name,
      plan,
    ]),
  );
  const seen = new Set<string>();
  for (const filters of [
    [{ key: 'creationTime', condition: { after: since } }],
    [{ key: 'status', condition: { equals: { stringValues: ['OPEN'] } } }],
  ]) {
    for await (const incident of listIncidents(context, filters)) {
      const rosterIds = seen.has(incident.arn!)
        ? []
        : await rosterIdsOf(context, incident, { byName, engaged });
      seen.add(incident.arn!);
      if (rosterIds.length > 0) {
        const actionId = await marks.of(context, incident);
        yield toIncident(incident, {
          region: context.place.region,
          rosterIds,
          actionId,
        });
      }
    }
  }
}

async function rosterIdsOf(
  context: ReadContext,
  incident: IncidentRecordSummary,
  known: {
    byName: ReadonlyMap<string, ResponsePlan>;
    engaged: EngagedContacts;
  },
): Promise<string[]> {
  const { place } = context;
  const plan = known.byName.get(
    parseIncidentArn(incident.arn!)?.planName ?? '',
  );
  const contacts = plan?.engages ?? (await known.engaged.of(context, incident));
  return contacts
    .filter(contact => parseContactArn(contact)?.region === place.region)
    .map(contact => contactId(contact, place));
}

function toIncident(
  incident: IncidentRecordSummary,
  options: { region: string; rosterIds: string[]; actionId?: string },
): ProviderIncident {
  const { arn, title, status, impact, creationTime, resolvedTime } = incident;
  const { region, rosterIds, actionId } = options;
  const url = incidentLink(region, arn!);
  const severity = SEVERITIES[impact!];
  return {
    id: arn!,
    title: title!,
    status: status === 'RESOLVED' ? 'resolved' : 'open',
    ...(severity && { severity }),
    openedAt: creationTime!,
    ...(resolvedTime && { resolvedAt: resolvedTime }),
    ...(url && { url }),
    // Incident Manager assigns incidents to nobody: it engages rosters.
    assignees: [],
    rosterIds,
    ...(actionId && { actionId }),
  };
}
