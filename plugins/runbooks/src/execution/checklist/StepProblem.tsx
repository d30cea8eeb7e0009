import { Alert } from '@backstage/ui';
import { messageOf } from '@opsready/backstage-plugin-opsready-react';

/** Why a step was not recorded: mostly because a colleague was faster. */
export function StepProblem(props: { problem: Error | undefined }) {
  const { problem } = props;
  return (
    problem && (
      <Alert
        role="alert"
        status="warning"
        icon
        title="It was not recorded"
        description={`${messageOf(problem)} What you wrote is still here.`}
      />
    )
  );
}
