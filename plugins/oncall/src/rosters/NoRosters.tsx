import { Button } from '@backstage/ui';
import { Code, Nothing } from '@opsready/backstage-plugin-opsready-react';

/** An empty page: filtered away, or nothing read yet. */
export function NoRosters(props: { isEmpty: boolean; onClear(): void }) {
  return props.isEmpty ? (
    <Nothing title="There is no roster yet">
      Rosters appear here when providers were read for the first time, some
      minutes after the backend started, and an entity that you may read names
      one in <Code>opsready.io/oncall</Code>.
    </Nothing>
  ) : (
    <Nothing
      title="No roster fits"
      action={
        <Button size="small" variant="secondary" onPress={props.onClear}>
          Show all rosters
        </Button>
      }
    >
      No roster of an entity that you may read fits these filters.
    </Nothing>
  );
}
