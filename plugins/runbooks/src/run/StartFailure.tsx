import { Alert, Button } from '@backstage/ui';
import { messageOf, statusOf } from '@opsready/backstage-plugin-opsready-react';
import { Run } from './useRun';

/** It was not started, or nobody knows whether: what happened, and what to do. */
export function StartFailure(props: { error: Error; run: Run }) {
  const { error, run } = props;
  const status = statusOf(error);
  if (status === 409) {
    return (
      <Alert
        role="alert"
        status="danger"
        icon
        title="Nothing was started: it is not what was previewed"
        description={messageOf(error)}
        customActions={
          <Button size="small" variant="secondary" onPress={run.askPreview}>
            Preview again
          </Button>
        }
      />
    );
  }
  return (
    <Alert
      role="alert"
      status="danger"
      icon
      title={
        status === undefined ? 'There was no answer' : 'Nothing was started'
      }
      description={
        status === undefined || status >= 500
          ? `${messageOf(error)} You can try again: the same request never starts twice.`
          : messageOf(error)
      }
    />
  );
}
