import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiForbidLine,
  RiHourglassLine,
  RiLoader4Line,
  RiPauseCircleLine,
  RiQuestionLine,
  RiTimeLine,
  RiUserLine,
} from '@remixicon/react';
import { Mark } from '@opsready/backstage-plugin-opsready-react';
import {
  ExecutionStatus,
  StepStatus,
} from '@opsready/backstage-plugin-runbooks-common';

type Look = Pick<Parameters<typeof Mark>[0], 'tone' | 'icon' | 'label'>;

const EXECUTION: Record<ExecutionStatus, Look> = {
  requested: { tone: 'open', icon: RiUserLine, label: 'Ready to start' },
  awaitingApproval: {
    tone: 'warning',
    icon: RiHourglassLine,
    label: 'Waits for approval',
  },
  submitting: { tone: 'open', icon: RiLoader4Line, label: 'Starting' },
  running: { tone: 'open', icon: RiLoader4Line, label: 'Running' },
  waiting: {
    tone: 'warning',
    icon: RiPauseCircleLine,
    label: 'Waits for a person',
  },
  stopping: { tone: 'warning', icon: RiLoader4Line, label: 'Stopping' },
  succeeded: {
    tone: 'positive',
    icon: RiCheckboxCircleLine,
    label: 'Succeeded',
  },
  failed: { tone: 'negative', icon: RiCloseCircleLine, label: 'Failed' },
  timedOut: { tone: 'negative', icon: RiTimeLine, label: 'Timed out' },
  cancelled: { tone: 'neutral', icon: RiForbidLine, label: 'Cancelled' },
  rejected: { tone: 'negative', icon: RiForbidLine, label: 'Rejected' },
  expired: { tone: 'neutral', icon: RiTimeLine, label: 'Approval expired' },
  unknown: { tone: 'warning', icon: RiQuestionLine, label: 'Unknown' },
};

const STEP: Record<StepStatus, Look> = {
  pending: { tone: 'neutral', icon: RiTimeLine, label: 'Not started' },
  running: { tone: 'open', icon: RiLoader4Line, label: 'Running' },
  waiting: {
    tone: 'warning',
    icon: RiPauseCircleLine,
    label: 'Waits for a person',
  },
  succeeded: { tone: 'positive', icon: RiCheckboxCircleLine, label: 'Done' },
  failed: { tone: 'negative', icon: RiCloseCircleLine, label: 'Failed' },
  timedOut: { tone: 'negative', icon: RiTimeLine, label: 'Timed out' },
  cancelled: { tone: 'neutral', icon: RiForbidLine, label: 'Cancelled' },
  skipped: { tone: 'neutral', icon: RiForbidLine, label: 'Skipped' },
};

/** Every status, in the order in which an execution may come to it. */
export const EXECUTION_STATUSES = Object.keys(EXECUTION) as ExecutionStatus[];

/** A status as people read it. */
export function statusLabel(status: ExecutionStatus): string {
  return EXECUTION[status].label;
}

/** A step's status as people read it. */
export function stepLabel(status: StepStatus): string {
  return STEP[status].label;
}

/** Where an execution stands. */
export function StatusMark(props: { status: ExecutionStatus; title?: string }) {
  return <Mark {...EXECUTION[props.status]} title={props.title} />;
}

/** Where a step stands. */
export function StepMark(props: { status: StepStatus }) {
  return <Mark {...STEP[props.status]} />;
}
