import {
  IncidentRecordSummary,
  paginateListRelatedItems,
  SSMIncidentsClient,
} from '@aws-sdk/client-ssm-incidents';
import { parseArn } from '@opsready/backstage-plugin-aws-node';
import { readMark } from '../acting/marks';
import { IncidentManagerSettings } from '../config/IncidentManagerSettings';
import { ReadContext } from '../reading/ReadContext';
import { readPagesWhole, STOP } from '../reading/readPagesWhole';
import { Remembered } from './Remembered';

const MOST_KEPT = 5_000;

/**
 * The actions that incidents were declared by. Only what the acting role started is looked at, with a call for each, and that
 * once: an incident keeps its mark.
 */
export class IncidentMarks {
  readonly #kept = new Remembered<string | undefined>({ most: MOST_KEPT });
  readonly #acting: IncidentManagerSettings['acting'];

  constructor({ acting }: Pick<IncidentManagerSettings, 'acting'>) {
    this.#acting = acting;
  }

  /** `undefined` where it was not declared from the portal. */
  async of(
    context: ReadContext,
    incident: IncidentRecordSummary,
  ): Promise<string | undefined> {
    const arn = incident.arn!;
    if (!this.#isOurs(incident, context.place.account)) {
      return undefined;
    }
    return this.#kept.of(arn, () => readIncidentMark(context, arn));
  }

  /** AWS names the session of the role that started it. */
  #isOurs(
    { incidentRecordSource }: IncidentRecordSummary,
    account: string,
  ): boolean {
    const role = this.#acting?.get(account)?.roleArn.split('/').at(-1);
    const session = parseArn(incidentRecordSource?.createdBy ?? '');
    return (
      role !== undefined &&
      session?.service === 'sts' &&
      session.account === account &&
      session.resource.startsWith(`assumed-role/${role}/`)
    );
  }
}

async function readIncidentMark(
  context: ReadContext,
  incidentRecordArn: string,
): Promise<string | undefined> {
  const client = context.clients.getClient(SSMIncidentsClient, context.place);
  const pages = readPagesWhole(context, 'ssm-incidents:ListRelatedItems', () =>
    paginateListRelatedItems(
      { client, pageSize: 100, ...STOP },
      { incidentRecordArn },
      { abortSignal: context.signal },
    ),
  );
  for await (const { relatedItems = [] } of pages) {
    for (const { identifier } of relatedItems) {
      const mark = readMark(identifier?.value?.url);
      if (mark) {
        return mark;
      }
    }
  }
  return undefined;
}
