import { AuditEntry } from '@opsready/backstage-plugin-oncall-common';
import { Reached } from '@opsready/backstage-plugin-oncall-node';
import { Clock } from '@opsready/backstage-plugin-opsready-node';
import { AuditLog } from '../audit/AuditLog';
import { ActionKind, ActionRow } from './ActionRow';
import { ActionObserver } from './ActionStore';

type Event = AuditEntry['event'];

const EVENTS: Record<
  ActionKind,
  Partial<Record<ActionRow['status'], Event>>
> = {
  page: {
    requested: 'pageRequested',
    done: 'pageSent',
    failed: 'pageFailed',
    unknown: 'becameUnknown',
  },
  incident: {
    requested: 'incidentRequested',
    done: 'incidentDeclared',
    failed: 'incidentFailed',
    unknown: 'becameUnknown',
  },
};

/** Remembers what becomes of actions, in the transaction that changes them. What people say of one is told by whoever takes it. */
export function createActionAudit(options: {
  auditLog: AuditLog;
  clock: Clock;
}): ActionObserver {
  const { auditLog, clock } = options;
  return {
    async record(trx, action, actor) {
      const event = EVENTS[action.kind][action.status];
      const closed = action.status !== 'requested' && actor !== undefined;
      if (event === undefined || closed) {
        return;
      }
      await auditLog.record(trx, {
        ...auditedAction(action),
        at: clock.now(),
        event,
        actor,
        detail: detailOf(action),
      });
    },
  };
}

/** What the record says of an action, whatever happened to it. */
export function auditedAction(action: ActionRow) {
  const reached: Reached[] = JSON.parse(action.reached);
  return {
    entityRef: action.entity_ref,
    rosterId: action.roster_id,
    actionId: action.id,
    subject: reached.map(({ name }) => name).join(', ') || undefined,
  };
}

function detailOf(action: ActionRow): string {
  const parts =
    action.status === 'requested'
      ? [`${action.title}. Reason: ${action.reason}`]
      : [
          action.sent_id ? `At the provider: ${action.sent_id}.` : undefined,
          action.note,
          action.message,
        ];
  return parts.filter(Boolean).join(' ');
}
