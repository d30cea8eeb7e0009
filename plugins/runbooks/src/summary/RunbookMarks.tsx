import {
  RiAlarmWarningLine,
  RiDraftLine,
  RiErrorWarningLine,
  RiFileUnknowLine,
  RiGitCommitLine,
  RiHistoryLine,
} from '@remixicon/react';
import {
  counted,
  Mark,
  StaleMark,
} from '@opsready/backstage-plugin-opsready-react';
import { RunbookSummary } from '@opsready/backstage-plugin-runbooks-common';
import { missingText } from './missingText';
import styles from './RunbookMarks.module.css';

/** What is to be known of a runbook before one relies on it. */
export function RunbookMarks(props: { runbook: RunbookSummary }) {
  const { incident, goneAt, staleSince, missing, problems, review } =
    props.runbook;
  return (
    <span className={styles.marks}>
      {incident && (
        <Mark
          tone="neutral"
          icon={RiAlarmWarningLine}
          label="Incident"
          title="For when something is broken"
        />
      )}
      {goneAt !== undefined && (
        <Mark
          tone="negative"
          icon={RiFileUnknowLine}
          label="Gone"
          title="Its source no longer has it"
        />
      )}
      {staleSince !== undefined && (
        <StaleMark reason="Its source could not be read lately; this is from before" />
      )}
      {review.drifted && (
        <Mark
          tone="warning"
          icon={RiGitCommitLine}
          label="Changed since review"
        />
      )}
      {review.state === 'due' && (
        <Mark tone="warning" icon={RiHistoryLine} label="Review due" />
      )}
      {review.state === 'never' && (
        <Mark tone="open" icon={RiHistoryLine} label="Never reviewed" />
      )}
      {missing.length > 0 && (
        <Mark
          tone="warning"
          icon={RiDraftLine}
          label={`Lacks ${counted(missing.length, 'section')}`}
          title={missingText(missing)}
        />
      )}
      {problems.length > 0 && (
        <Mark
          tone="warning"
          icon={RiErrorWarningLine}
          label={counted(problems.length, 'problem')}
          title={problems.join(' ')}
        />
      )}
    </span>
  );
}
