import {
  DescribeEngagementCommand,
  Engagement,
  paginateListEngagements,
  SSMContactsClient,
} from '@aws-sdk/client-ssm-contacts';
import {
  SentAction,
  SentActionQuery,
} from '@opsready/backstage-plugin-oncall-node';
import { contactArn } from '../arns/contactArns';
import { parseIncidentArn, parsePlanArn } from '../arns/planArns';
import { callAws } from '../calling';
import { listIncidents } from '../incidents/listIncidents';
import { IncidentMarks } from '../incidents/IncidentMarks';
import { incidentLink } from '../links/incidentManagerLinks';
import { callOf, ReadContext } from '../reading/ReadContext';
import { readPagesWhole, STOP } from '../reading/readPagesWhole';
import { readMark } from './marks';

const PAGE_SIZE = 1024;
/** Clocks of two computers differ. */
const LEEWAY_MS = 300_000;

/** Looks for what was sent under an action id, by its mark. Reads with the read role. */
export async function findSent(
  context: ReadContext,
  query: SentActionQuery,
  marks: IncidentMarks,
): Promise<SentAction | undefined> {
  const since = new Date(query.since.getTime() - LEEWAY_MS);
  return query.kind === 'page'
    ? findEngagement(context, query, since)
    : findIncident(context, { query, since, marks });
}

async function findEngagement(
  context: ReadContext,
  { rosterId, actionId }: SentActionQuery,
  since: Date,
): Promise<SentAction | undefined> {
  const contact = contactArn(rosterId, context.place);
  for await (const { EngagementArn, ContactArn } of engagements(
    context,
    since,
  )) {
    if (
      ContactArn === contact &&
      (await markOf(context, EngagementArn!)) === actionId
    ) {
      return { providerId: EngagementArn! };
    }
  }
  return undefined;
}

async function* engagements(
  context: ReadContext,
  since: Date,
): AsyncGenerator<Engagement> {
  const client = context.clients.getClient(SSMContactsClient, context.place);
  const pages = readPagesWhole(context, 'ssm-contacts:ListEngagements', () =>
    paginateListEngagements(
      { client, pageSize: PAGE_SIZE, ...STOP },
      { TimeRangeValue: { StartTime: since } },
      { abortSignal: context.signal },
    ),
  );
  for await (const { Engagements = [] } of pages) {
    yield* Engagements;
  }
}

async function markOf(
  context: ReadContext,
  engagementArn: string,
): Promise<string | undefined> {
  const client = context.clients.getClient(SSMContactsClient, context.place);
  const { Content } = await callAws(
    callOf(context, 'ssm-contacts:DescribeEngagement'),
    () =>
      client.send(
        new DescribeEngagementCommand({ EngagementId: engagementArn }),
        { abortSignal: context.signal },
      ),
  );
  return readMark(Content);
}

async function findIncident(
  context: ReadContext,
  options: { query: SentActionQuery; since: Date; marks: IncidentMarks },
): Promise<SentAction | undefined> {
  const { query, since, marks } = options;
  const plan = query.actTargetId && parsePlanArn(query.actTargetId)?.name;
  const filters = [{ key: 'creationTime', condition: { after: since } }];
  for await (const incident of listIncidents(context, filters)) {
    const arn = incident.arn!;
    if (
      parseIncidentArn(arn)?.planName === plan &&
      (await marks.of(context, incident)) === query.actionId
    ) {
      const url = incidentLink(context.place.region, arn);
      return { providerId: arn, ...(url && { url }) };
    }
  }
  return undefined;
}
