import {
  Filter,
  IncidentRecordSummary,
  paginateListIncidentRecords,
  SSMIncidentsClient,
} from '@aws-sdk/client-ssm-incidents';
import { ReadContext } from '../reading/ReadContext';
import { readPagesWhole, STOP } from '../reading/readPagesWhole';

const PAGE_SIZE = 100;

/** Streams the incidents that all filters let pass. */
export async function* listIncidents(
  context: ReadContext,
  filters: Filter[],
): AsyncGenerator<IncidentRecordSummary> {
  const client = context.clients.getClient(SSMIncidentsClient, context.place);
  const pages = readPagesWhole(
    context,
    'ssm-incidents:ListIncidentRecords',
    () =>
      paginateListIncidentRecords(
        { client, pageSize: PAGE_SIZE, ...STOP },
        { filters },
        { abortSignal: context.signal },
      ),
  );
  for await (const { incidentRecordSummaries = [] } of pages) {
    yield* incidentRecordSummaries;
  }
}
