import { Alert, Button } from '@backstage/ui';
import { messageOf } from '../text';

/** Says that what is shown is from before, because it could not be read again. @public */
export function Lost(props: { error: Error | undefined; onRetry(): void }) {
  const { error, onRetry } = props;
  return (
    error && (
      <Alert
        role="status"
        status="warning"
        icon
        title="What you see is from before"
        description={`It could not be read again: ${messageOf(error)}`}
        customActions={
          <Button size="small" variant="secondary" onPress={onRetry}>
            Try now
          </Button>
        }
      />
    )
  );
}
