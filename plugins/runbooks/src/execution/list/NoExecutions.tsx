import { Button } from '@backstage/ui';
import { Nothing } from '@opsready/backstage-plugin-opsready-react';

/** An empty page: filtered away, past the end, or nothing was run yet. */
export function NoExecutions(props: { filtered: boolean; onClear(): void }) {
  return props.filtered ? (
    <Nothing
      title="No execution fits"
      action={
        <Button size="small" variant="secondary" onPress={props.onClear}>
          Show all executions
        </Button>
      }
    >
      No execution that you may read fits these filters.
    </Nothing>
  ) : (
    <Nothing title="Nothing was run yet">
      Open an entity, choose one of its runbooks and run it: its execution is
      listed here at once. Those started outside the portal appear when they are
      next read.
    </Nothing>
  );
}
