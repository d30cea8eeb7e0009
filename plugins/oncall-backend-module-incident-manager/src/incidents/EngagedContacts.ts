import {
  paginateListEngagements,
  SSMContactsClient,
} from '@aws-sdk/client-ssm-contacts';
import { IncidentRecordSummary } from '@aws-sdk/client-ssm-incidents';
import { ReadContext } from '../reading/ReadContext';
import { readPagesWhole, STOP } from '../reading/readPagesWhole';
import { Remembered } from './Remembered';

const MOST_KEPT = 1_000;

/** ARNs of the contacts that were engaged in incidents, each once; what is resolved engages nobody else, and is asked once. */
export class EngagedContacts {
  readonly #kept = new Remembered<string[]>({ most: MOST_KEPT });

  async of(
    context: ReadContext,
    { arn, status }: IncidentRecordSummary,
  ): Promise<string[]> {
    const read = () => readEngagedContacts(context, arn!);
    return status === 'RESOLVED' ? this.#kept.of(arn!, read) : read();
  }
}

async function readEngagedContacts(
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
