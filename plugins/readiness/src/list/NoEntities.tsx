import { Button } from '@backstage/ui';
import { Nothing } from '@opsready/backstage-plugin-opsready-react';
import { ListQuery } from './ListQuery';

/** An empty page: filtered away, past the end, or nothing judged yet. */
export function NoEntities(props: {
  query: ListQuery;
  totalItems: number;
  onClear(): void;
}) {
  const { query, totalItems, onClear } = props;
  const filtered = Object.values(query.filter).some(
    value => value !== undefined,
  );
  if (filtered || totalItems > 0) {
    return (
      <Nothing
        title="No entity fits"
        action={
          <Button size="small" variant="secondary" onPress={onClear}>
            Show all entities
          </Button>
        }
      >
        No entity that you may read fits these filters.
      </Nothing>
    );
  }
  return (
    <Nothing title="No entity is judged yet">
      Entities appear here after the first collection, some minutes after the
      backend started. If it stays empty, look at the data sources, and at the
      filter of the scorecard.
    </Nothing>
  );
}
