import { Button } from '@backstage/ui';
import { Nothing } from '../loading';

/** A record without entries: nothing fits the filters, or nothing is recorded yet. */
export function NoEntries(props: {
  filtered: boolean;
  onClear(): void;
  /** What is recorded once there is something. */
  children: string;
}) {
  return props.filtered ? (
    <Nothing
      title="No entry fits"
      action={
        <Button size="small" variant="secondary" onPress={props.onClear}>
          Show all entries
        </Button>
      }
    >
      No entry of the record that you may read fits these filters.
    </Nothing>
  ) : (
    <Nothing title="Nothing is recorded yet">{props.children}</Nothing>
  );
}
