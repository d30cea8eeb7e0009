import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { demandsOfRow } from '../launch/demandsOfRow';
import { ExecutionRow } from '../executions/ExecutionRow';

/** What a notification tells of an execution: no parameter, no output, no words of a provider. */
export type NotifiedExecution = Pick<
  ExecutionRow,
  | 'id'
  | 'runbook_title'
  | 'entity_ref'
  | 'owner_ref'
  | 'requested_by'
  | 'launched_by'
  | 'status'
  | 'demands'
>;

interface Notice {
  recipients: Array<string | null | undefined>;
  /** Who did it, and need not be told. */
  except?: string | null;
  title: string;
  description: string;
  severity?: 'high' | 'normal' | 'low';
  topic: string;
}

/**
 * Tells approvers and requesters what happened. Nothing waits for it, and nothing fails with it: the portal may well have no
 * notifications.
 */
export class LaunchNotifications {
  readonly #service: NotificationService;
  readonly #logger: LoggerService;
  #failing = false;

  constructor(options: {
    service: NotificationService;
    logger: LoggerService;
  }) {
    this.#service = options.service;
    this.#logger = options.logger;
  }

  /** Somebody asked for a launch that needs approvals. */
  approvalWanted(execution: NotifiedExecution): void {
    this.#send(execution, {
      recipients: approversOf(execution),
      except: execution.requested_by,
      title: `Approval needed: ${named(execution)}`,
      description: `${execution.requested_by} asks to run it. Look at what would run, then approve or reject.`,
      topic: 'runbooks.approval',
    });
  }

  /** Somebody approved or rejected; `execution` is as it is after that. */
  decided(
    execution: NotifiedExecution,
    { by, decision }: { by: string; decision: 'approve' | 'reject' },
  ): void {
    const approved = decision === 'approve';
    const ready = execution.status === 'requested';
    this.#send(execution, {
      recipients: [execution.requested_by],
      except: by,
      title: `${approved ? 'Approved' : 'Rejected'}: ${named(execution)}`,
      description: ready
        ? `${by} approved, and nothing more is missing: it can be launched.`
        : `${by} ${approved ? 'approved. More approvals are needed.' : 'rejected it.'}`,
      topic: 'runbooks.approval',
    });
  }

  /** What was approved is not what would be launched now. */
  voided(execution: NotifiedExecution): void {
    this.#send(execution, {
      recipients: [execution.requested_by, ...approversOf(execution)],
      title: `Approvals no longer count: ${named(execution)}`,
      description:
        'What would be launched is no longer what was approved. It needs new approvals.',
      topic: 'runbooks.approval',
    });
  }

  /** It was not approved, or not launched, in time. */
  expired(execution: NotifiedExecution): void {
    this.#send(execution, {
      recipients: [execution.requested_by],
      title: `Expired: ${named(execution)}`,
      description: 'It was not started in time. Ask for the launch again.',
      topic: 'runbooks.approval',
    });
  }

  /** Somebody passes a closed change calendar. */
  overridden(execution: NotifiedExecution, by: string): void {
    this.#send(execution, {
      recipients: approversOf(execution),
      except: by,
      title: `Glass broken: ${named(execution)}`,
      description: `${by} passes the closed change calendar. The reason is in the audit record.`,
      severity: 'high',
      topic: 'runbooks.override',
    });
  }

  /** It ended, or nobody can say what became of it. */
  ended(execution: NotifiedExecution, by?: string): void {
    const { status } = execution;
    const good = status === 'succeeded';
    this.#send(execution, {
      recipients: [execution.requested_by, execution.launched_by],
      except: by,
      title: `${titleOf(status)}: ${named(execution)}`,
      description: good
        ? 'It ran to its end.'
        : 'Open the execution to see what happened and what to do.',
      severity: good ? 'low' : 'normal',
      topic: 'runbooks.execution',
    });
  }

  /** It waits for a person. */
  waits(execution: NotifiedExecution): void {
    this.#send(execution, {
      recipients: [execution.requested_by, execution.launched_by],
      title: `Waits for you: ${named(execution)}`,
      description: 'A step waits until somebody resumes or approves it.',
      topic: 'runbooks.execution',
    });
  }

  #send(execution: NotifiedExecution, notice: Notice): void {
    const recipients = [
      ...new Set(notice.recipients.filter(ref => typeof ref === 'string')),
    ].filter(ref => ref !== notice.except);
    if (recipients.length === 0) {
      return;
    }
    const { title, description, severity = 'normal', topic } = notice;
    this.#service
      .send({
        recipients: {
          type: 'entity',
          entityRef: recipients,
          ...(notice.except && { excludeEntityRef: notice.except }),
        },
        payload: {
          title,
          description,
          severity,
          topic,
          // A later one takes the place of an earlier one about the same execution.
          scope: `${topic}:${execution.id}`,
          link: `/runbooks/executions/${encodeURIComponent(execution.id)}`,
        },
      })
      .then(
        () => {
          this.#failing = false;
        },
        error => this.#complain(error),
      );
  }

  /** Once, until one arrives: a portal without notifications would fill its log. */
  #complain(error: unknown): void {
    if (!this.#failing) {
      this.#logger.warn(
        'Notifications cannot be sent: nobody is told of approvals and results. Install the notifications plugin, or look into the error.',
        { error: String(error) },
      );
    }
    this.#failing = true;
  }
}

function named({ runbook_title, entity_ref }: NotifiedExecution): string {
  return `${runbook_title} for ${entity_ref}`;
}

/** The groups that policy names; the owner of the entity where it names none. */
function approversOf(execution: NotifiedExecution): string[] {
  const groups = demandsOfRow(execution).approverGroups ?? [];
  return groups.length > 0 || !execution.owner_ref
    ? groups
    : [execution.owner_ref];
}

function titleOf(status: NotifiedExecution['status']): string {
  switch (status) {
    case 'succeeded':
      return 'Succeeded';
    case 'timedOut':
      return 'Timed out';
    case 'cancelled':
      return 'Stopped';
    case 'rejected':
      return 'Rejected';
    case 'unknown':
      return 'Result unknown';
    default:
      return 'Failed';
  }
}
