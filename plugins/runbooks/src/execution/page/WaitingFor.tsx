import { Code, Facts, Muted } from '@opsready/backstage-plugin-opsready-react';
import { Execution } from '@opsready/backstage-plugin-runbooks-common';

const WHAT = {
  pause: 'Waits at the pause',
  approval: 'Waits for approval at',
  calendar: 'Waits for the calendar at',
} as const;

/** Which step waits, what it says, and who can let it go on. */
export function WaitingFor(props: {
  waitingFor: NonNullable<Execution['waitingFor']>;
}) {
  const { kind, stepName, message, approvers = [] } = props.waitingFor;
  return (
    <Facts
      items={[
        [WHAT[kind], <Code key="step">{stepName}</Code>],
        ['It says', message || <Muted>nothing</Muted>],
        [
          'Approvers',
          approvers.length > 0 ? (
            <ul>
              {approvers.map(approver => (
                <li key={approver}>
                  <Code>{approver}</Code>
                </li>
              ))}
            </ul>
          ) : undefined,
        ],
      ]}
    />
  );
}
