import {
  Execution,
  ExecutionAction,
} from '@opsready/backstage-plugin-runbooks-common';

/** Something that a person may do with an execution by a button and a dialog. */
export interface Ask {
  kind:
    | 'approve'
    | 'reject'
    | 'launch'
    | 'resume'
    | 'approveStep'
    | 'rejectStep'
    | 'stop'
    | 'close'
    | 'finish';
  /** The step that it is about. */
  stepName?: string;
}

/** What a person may do, each with the words for it; the first one is what they are most likely here for. */
export interface OfferedAsk extends Ask {
  label: string;
  /** It ends something. */
  destructive?: boolean;
}

/** What is not theirs to do, and why. */
export interface RefusedAsk {
  label: string;
  reason: string;
}

/** Ticking and finishing are done at the checklist. */
type ButtonAction = Exclude<ExecutionAction['action'], 'tick' | 'finish'>;

function offersOf(
  action: ButtonAction,
  stepName: string | undefined,
  execution: Execution,
): OfferedAsk[] {
  switch (action) {
    case 'approve':
      return [
        { kind: 'approve', label: 'Approve' },
        { kind: 'reject', label: 'Reject', destructive: true },
      ];
    case 'launch':
      return [{ kind: 'launch', label: 'Start now' }];
    case 'resume':
      return [{ kind: 'resume', label: 'Resume', stepName }];
    case 'approveStep':
      return [
        { kind: 'approveStep', label: 'Approve the step', stepName },
        {
          kind: 'rejectStep',
          label: 'Reject the step',
          stepName,
          destructive: true,
        },
      ];
    case 'stop':
      return [{ kind: 'stop', label: stopLabel(execution), destructive: true }];
    case 'close':
      return [{ kind: 'close', label: 'Close it' }];
    default:
      return action satisfies never;
  }
}

/** What was not launched yet is withdrawn, not stopped. */
export function stopLabel({ execution }: Execution): string {
  return execution.launchedAt === undefined ? 'Withdraw' : 'Stop';
}

/** What the viewer may do and may not do, as the backend says. */
export function asksOf(
  execution: Execution,
  only?: ExecutionAction['action'],
): { offered: OfferedAsk[]; refused: RefusedAsk[] } {
  const offered: OfferedAsk[] = [];
  const refused: RefusedAsk[] = [];
  for (const { action, allowed, reason, stepName } of execution.actions) {
    const isLeftOut = only !== undefined && action !== only;
    if (isLeftOut || action === 'tick' || action === 'finish') {
      continue;
    }
    const offers = offersOf(action, stepName, execution);
    if (allowed) {
      offered.push(...offers);
    } else if (reason) {
      refused.push({ label: offers[0].label, reason });
    }
  }
  return { offered, refused };
}
