import { TablePagination } from '@backstage/ui';

/** Which part of a list is shown, and the ways to the parts before and after it. @public */
export function PageButtons(props: {
  pageSize: number;
  offset: number;
  /** Rows on this page. */
  shown: number;
  totalItems: number;
  onOffset(offset: number): void;
}) {
  const { pageSize, offset, shown, totalItems, onOffset } = props;
  return (
    <TablePagination
      pageSize={pageSize}
      pageSizeOptions={[pageSize]}
      showPageSizeOptions={false}
      offset={offset}
      totalCount={totalItems}
      hasPreviousPage={offset > 0}
      hasNextPage={offset + shown < totalItems}
      onPreviousPage={() => onOffset(Math.max(0, offset - pageSize))}
      onNextPage={() => onOffset(offset + pageSize)}
    />
  );
}
