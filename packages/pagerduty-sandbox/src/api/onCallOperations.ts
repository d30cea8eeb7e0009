import { Entry, Span } from '../schedules/spans';
import { renderSchedule } from '../schedules/renderSchedule';
import { AccountState } from '../state/AccountState';
import { SandboxPolicy } from '../state/types';
import { ApiCall, ApiOperation } from './ApiCall';
import { includes, listOf, pageOf } from './paging';
import { showPolicy } from './policyOperations';
import { referenceTo, scheduleReference, userReference } from './references';
import { showIn, windowOf } from './times';
import { showUser } from './userOperations';

/** How far a shift is followed beyond what is asked for: it is shown whole. */
const FOLLOWED_MS = 31 * 86_400_000;

interface OnCall {
  policy: SandboxPolicy;
  level: number;
  scheduleId?: string;
  userId: string;
  /** Absent: permanent. */
  span?: Span;
}

export const onCallOperations: ApiOperation[] = [
  {
    name: 'listOnCalls',
    method: 'get',
    path: '/oncalls',
    scope: 'oncalls.read',
    run(call) {
      const now = call.now.getTime();
      const window = windowOf(call, { mostDays: 90, defaultDays: 30 }) ?? {
        start: now,
        end: now,
      };
      const onCalls = listOnCalls(call, window);
      return pageOf(
        call,
        'oncalls',
        call.query.get('earliest') === 'true' ? earliestOf(onCalls) : onCalls,
        onCall => showOnCall(call, onCall),
      );
    },
  },
];

/** Who an incident of the policy is assigned to now: those of the lowest level that has somebody. */
export function assigneesOf(
  account: AccountState,
  policy: SandboxPolicy,
  now: Date,
): string[] {
  const at = now.getTime();
  const onCalls = onCallsOf(account, policy, { start: at, end: at });
  const level = Math.min(...onCalls.map(onCall => onCall.level));
  return [
    ...new Set(
      onCalls
        .filter(onCall => onCall.level === level)
        .map(({ userId }) => userId),
    ),
  ];
}

function listOnCalls({ account, query }: ApiCall, window: Span): OnCall[] {
  const policyIds = listOf(query, 'escalation_policy_ids');
  const scheduleIds = listOf(query, 'schedule_ids');
  const userIds = listOf(query, 'user_ids');
  return [...account.policies.values()]
    .filter(({ id }) => policyIds?.has(id) ?? true)
    .flatMap(policy => onCallsOf(account, policy, window, scheduleIds))
    .filter(({ userId }) => userIds?.has(userId) ?? true);
}

function onCallsOf(
  account: AccountState,
  policy: SandboxPolicy,
  window: Span,
  scheduleIds?: ReadonlySet<string>,
): OnCall[] {
  return policy.rules.flatMap(({ targets }, index) =>
    targets.flatMap(({ type, id }): OnCall[] => {
      const level = index + 1;
      // Whoever is named by the policy itself is on call without a schedule.
      const scheduleId = type === 'user' ? 'null' : id;
      if (scheduleIds && !scheduleIds.has(scheduleId)) {
        return [];
      }
      if (type === 'user') {
        const user = account.users.get(id);
        return user && !user.deleted ? [{ policy, level, userId: id }] : [];
      }
      return shiftsOf(account, id, window).map(({ userId, ...span }) => ({
        policy,
        level,
        scheduleId: id,
        userId,
        span,
      }));
    }),
  );
}

function shiftsOf(
  account: AccountState,
  scheduleId: string,
  { start, end }: Span,
): Entry[] {
  const schedule = account.schedules.get(scheduleId);
  const { final = [] } = schedule
    ? renderSchedule(schedule, {
        start: start - FOLLOWED_MS,
        end: end + FOLLOWED_MS,
      })
    : {};
  return final.filter(entry => entry.start <= end && start < entry.end);
}

function earliestOf(onCalls: OnCall[]): OnCall[] {
  const earliest = new Map<string, OnCall>();
  for (const onCall of onCalls) {
    const key = [onCall.policy.id, onCall.level, onCall.userId].join(' ');
    const known = earliest.get(key);
    if (!known || (onCall.span?.start ?? 0) < (known.span?.start ?? 0)) {
      earliest.set(key, onCall);
    }
  }
  return [...earliest.values()];
}

function showOnCall(call: ApiCall, onCall: OnCall) {
  const { account, query } = call;
  const { policy, level, scheduleId, userId, span } = onCall;
  const show = showIn(call, account.timeZone);
  const user = account.users.get(userId);
  return {
    escalation_policy: includes(query, 'escalation_policies')
      ? showPolicy(account, policy, new URLSearchParams())
      : referenceTo(account, 'escalation_policy', policy),
    escalation_level: level,
    schedule:
      scheduleId === undefined ? null : scheduleReference(account, scheduleId),
    user:
      includes(query, 'users') && user && !user.deleted
        ? showUser(account, user, new URLSearchParams())
        : userReference(account, userId),
    start: span ? show(span.start) : null,
    end: span ? show(span.end) : null,
  };
}
