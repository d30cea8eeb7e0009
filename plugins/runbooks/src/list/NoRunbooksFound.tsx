import { Button } from '@backstage/ui';
import { Nothing } from '@opsready/backstage-plugin-opsready-react';
import { isFiltered, ListQuery } from './ListQuery';

/** An empty page: filtered away, past the end, or nothing indexed yet. */
export function NoRunbooksFound(props: {
  query: ListQuery;
  totalItems: number;
  onClear(): void;
}) {
  const { query, totalItems, onClear } = props;
  if (isFiltered(query.filter) || totalItems > 0) {
    return (
      <Nothing
        title="No runbook fits"
        action={
          <Button size="small" variant="secondary" onPress={onClear}>
            Show all runbooks
          </Button>
        }
      >
        No runbook of an entity that you may read fits these filters.
      </Nothing>
    );
  }
  return (
    <Nothing title="There is no runbook yet">
      Runbooks appear here when their sources were read for the first time, some
      minutes after the backend started. If it stays empty, look at the tab
      Sources.
    </Nothing>
  );
}
