import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiForbidLine,
} from '@remixicon/react';
import {
  Age,
  EntityLink,
  Mark,
  Muted,
  Panel,
} from '@opsready/backstage-plugin-opsready-react';
import {
  ApprovalDecision,
  Execution,
} from '@opsready/backstage-plugin-runbooks-common';
import { Demands } from '../../plan';
import styles from './ApprovalsPanel.module.css';

/** What policy asks for, and who has said what. */
export function ApprovalsPanel(props: { execution: Execution }) {
  const { demands, approvals, now, execution } = props.execution;
  const { approvalsGiven = 0, approvalsRequired = 0 } = execution;
  if (approvalsRequired === 0 && approvals.length === 0) {
    return null;
  }
  const { approvalExpiresAt } = execution;
  const open = execution.launchedAt === undefined && approvalExpiresAt;
  return (
    <Panel
      title="Approvals"
      aside={
        <Muted>
          {approvalsGiven} of {approvalsRequired} given
        </Muted>
      }
    >
      <Demands demands={demands} />
      {approvals.length === 0 && <p>Nobody has decided yet.</p>}
      {approvals.length > 0 && (
        <ul className={styles.approvals} aria-label="Decisions">
          {approvals.map(approval => (
            <li key={`${approval.by} ${approval.at}`}>
              <Decision approval={approval} now={now} />
            </li>
          ))}
        </ul>
      )}
      {open && (
        <p>
          <Muted>Expires </Muted>
          <Age at={open} now={now} />
        </p>
      )}
    </Panel>
  );
}

function Decision(props: { approval: ApprovalDecision; now: string }) {
  const { approval, now } = props;
  const { by, at, comment, voided } = approval;
  return (
    <>
      <div className={styles.head}>
        <DecisionMark approval={approval} />
        <span>
          <Muted>by </Muted>
          <EntityLink entityRef={by} /> <Age at={at} now={now} />
        </span>
      </div>
      {comment && <p className={styles.comment}>{comment}</p>}
      {voided && (
        <p>
          <Muted>It no longer counts: {voided}</Muted>
        </p>
      )}
    </>
  );
}

function DecisionMark(props: { approval: ApprovalDecision }) {
  const { decision, voided } = props.approval;
  if (voided) {
    return <Mark tone="neutral" icon={RiForbidLine} label="Void" />;
  }
  return decision === 'approve' ? (
    <Mark tone="positive" icon={RiCheckboxCircleLine} label="Approved" />
  ) : (
    <Mark tone="negative" icon={RiCloseCircleLine} label="Rejected" />
  );
}
