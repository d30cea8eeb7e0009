import { ConfirmResult } from '@opsready/backstage-plugin-opsready-react';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { Ask } from './asks';
import { CloseDialog } from './CloseDialog';
import { DecisionDialog } from './DecisionDialog';
import { FinishDialog } from './FinishDialog';
import { SignalDialog } from './SignalDialog';
import { StartDialog } from './StartDialog';
import { StopDialog } from './StopDialog';

/** What every dialog of an action is given. */
export interface AskDialogProps {
  /** As it was when the dialog was opened. */
  execution: Execution;
  onClose(result: ConfirmResult): void;
}

/** The dialog of one action. */
export function AskDialog(props: AskDialogProps & { ask: Ask }) {
  const { ask, ...rest } = props;
  switch (ask.kind) {
    case 'approve':
    case 'reject':
      return <DecisionDialog {...rest} decision={ask.kind} />;
    case 'launch':
      return <StartDialog {...rest} />;
    case 'resume':
      return <SignalDialog {...rest} {...ask} signal="resume" />;
    case 'approveStep':
      return <SignalDialog {...rest} {...ask} signal="approve" />;
    case 'rejectStep':
      return <SignalDialog {...rest} {...ask} signal="reject" />;
    case 'stop':
      return <StopDialog {...rest} />;
    case 'close':
      return <CloseDialog {...rest} />;
    case 'finish':
      return <FinishDialog {...rest} />;
    default:
      return ask.kind satisfies never;
  }
}
