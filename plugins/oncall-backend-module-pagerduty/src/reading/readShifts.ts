import { batches } from '@opsready/backstage-plugin-opsready-node';
import { listPages, TruncatedListError } from '../calling/listPages';
import { ReadContext, requestOf, windowQuery } from './ReadContext';
import { OnCall, onCallSchema } from './schemas';

/** As many schedules as fit into a URL, and whose shifts are seldom more than PagerDuty shows. */
const PER_CALL = 25;

/** Who is on call in a schedule. */
export interface ScheduleShifts {
  scheduleId: string;
  onCalls: OnCall[];
  /** Set where there are more than PagerDuty shows. */
  incomplete?: string;
}

/**
 * Shifts of many schedules over the window. On-calls have overrides applied, and know schedules that are based on shifts as
 * well; the list of schedules has neither.
 *
 * @param scheduleIds - with a policy that uses each: others would tell the same again
 */
export async function* readShifts(
  context: ReadContext,
  scheduleIds: ReadonlyMap<string, string>,
): AsyncGenerator<ScheduleShifts> {
  for (const batch of batches([...scheduleIds], PER_CALL)) {
    yield* readBatch(context, batch);
  }
}

async function* readBatch(
  context: ReadContext,
  batch: Array<[string, string]>,
): AsyncGenerator<ScheduleShifts> {
  const found = new Map<string, OnCall[]>(batch.map(([id]) => [id, []]));
  try {
    for await (const onCall of listOnCalls(context, batch)) {
      found.get(onCall.schedule?.id ?? '')?.push(onCall);
    }
  } catch (error) {
    if (!(error instanceof TruncatedListError)) {
      throw error;
    }
    if (batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      yield* readBatch(context, batch.slice(0, half));
      yield* readBatch(context, batch.slice(half));
      return;
    }
    const [[scheduleId]] = batch;
    yield {
      scheduleId,
      onCalls: found.get(scheduleId) ?? [],
      incomplete: 'PagerDuty shows only a part of its shifts.',
    };
    return;
  }
  for (const [scheduleId, onCalls] of found) {
    yield { scheduleId, onCalls };
  }
}

function listOnCalls(
  context: ReadContext,
  batch: Array<[string, string]>,
): AsyncGenerator<OnCall> {
  const policyIds = new Set(batch.map(([, policyId]) => policyId));
  return listPages(
    context.client,
    {
      ...requestOf(context),
      query: [
        ...batch.map(([id]) => ['schedule_ids[]', id] as const),
        ...[...policyIds].map(id => ['escalation_policy_ids[]', id] as const),
        // Those who are read alone come along with their shifts.
        ...(context.onDemand ? [['include[]', 'users'] as const] : []),
        ...windowQuery(context),
      ],
      scope: 'oncalls.read',
    },
    { name: 'oncalls', item: onCallSchema, keyOf },
  );
}

/** The same shift comes again for every policy and level that uses the schedule. */
function keyOf({ schedule, user, start, end }: OnCall): string {
  return [schedule?.id, user.id, start?.getTime(), end?.getTime()].join(' ');
}
