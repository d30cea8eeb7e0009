import {
  GetResponsePlanCommand,
  paginateListResponsePlans,
  SSMIncidentsClient,
} from '@aws-sdk/client-ssm-incidents';
import { ProviderError } from '@opsready/backstage-plugin-oncall-node';
import { batches } from '@opsready/backstage-plugin-opsready-node';
import { callAws } from '../calling';
import { AT_ONCE, callOf, ReadContext, targetId } from '../reading/ReadContext';
import { readPagesWhole, STOP } from '../reading/readPagesWhole';

const PAGE_SIZE = 100;

/** What an incident is started with. */
export interface ResponsePlan {
  arn: string;
  name: string;
  title: string;
  /** ARNs of the contacts that it engages, in its order. */
  engages: string[];
}

/**
 * The response plans of each account and Region. Whom a plan engages takes a call of its own, so it is asked afresh by the
 * scheduled read, and kept for those who look at a roster in between; what was deleted is seen at once either way.
 */
export class ResponsePlans {
  readonly #kept = new Map<string, Map<string, ResponsePlan>>();

  async read(
    context: ReadContext,
    { afresh }: { afresh: boolean },
  ): Promise<ResponsePlan[]> {
    const id = targetId(context.place);
    const kept = afresh ? undefined : this.#kept.get(id);
    const plans = new Map<string, ResponsePlan>();
    const arns = await listPlanArns(context);
    for (const batch of batches(arns, AT_ONCE)) {
      const read = await Promise.all(
        batch.map(arn => kept?.get(arn) ?? readPlan(context, arn)),
      );
      for (const plan of read.filter(one => one !== undefined)) {
        plans.set(plan.arn, plan);
      }
    }
    this.#kept.set(id, plans);
    return [...plans.values()].sort((one, other) =>
      one.arn < other.arn ? -1 : 1,
    );
  }
}

async function listPlanArns(context: ReadContext): Promise<string[]> {
  const client = context.clients.getClient(SSMIncidentsClient, context.place);
  const arns: string[] = [];
  const pages = readPagesWhole(context, 'ssm-incidents:ListResponsePlans', () =>
    paginateListResponsePlans(
      { client, pageSize: PAGE_SIZE, ...STOP },
      {},
      { abortSignal: context.signal },
    ),
  );
  for await (const { responsePlanSummaries = [] } of pages) {
    arns.push(...responsePlanSummaries.map(({ arn }) => arn!));
  }
  return arns;
}

/** `undefined` where it was deleted since it was listed. */
async function readPlan(
  context: ReadContext,
  arn: string,
): Promise<ResponsePlan | undefined> {
  const client = context.clients.getClient(SSMIncidentsClient, context.place);
  try {
    const { name, displayName, engagements } = await callAws(
      callOf(context, 'ssm-incidents:GetResponsePlan'),
      () =>
        client.send(new GetResponsePlanCommand({ arn }), {
          abortSignal: context.signal,
        }),
    );
    return {
      arn,
      name: name!,
      title: displayName || name!,
      engages: engagements ?? [],
    };
  } catch (error) {
    if (error instanceof ProviderError && error.kind === 'notFound') {
      return undefined;
    }
    throw error;
  }
}
