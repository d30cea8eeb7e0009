import {
  paginateListEngagements,
  SSMContactsClient,
} from '@aws-sdk/client-ssm-contacts';
import { ReadContext } from '../reading/ReadContext';
import { readPagesWhole, STOP } from '../reading/readPagesWhole';

/** ARNs of the contacts that were engaged in an incident, each once. */
export async function engagedContacts(
  context: ReadContext,
  incidentArn: string,
): Promise<string[]> {
  const client = context.clients.getClient(SSMContactsClient, context.place);
  const arns = new Set<string>();
  const pages = readPagesWhole(context, 'ssm-contacts:ListEngagements', () =>
    paginateListEngagements(
      { client, pageSize: 1024, ...STOP },
      { IncidentId: incidentArn },
      { abortSignal: context.signal },
    ),
  );
  for await (const { Engagements = [] } of pages) {
    for (const { ContactArn } of Engagements) {
      arns.add(ContactArn!);
    }
  }
  return [...arns];
}
