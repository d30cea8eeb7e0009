// Browsers forget what a table is once it is laid out as something else, as it is where it is narrow: roles are repeated.
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { Key, ReactNode } from 'react';
import styles from './DataTable.module.css';

/** One column; the first of a table names the row. @public */
export interface DataColumn<T> {
  id: string;
  label: string;
  cell: (row: T) => ReactNode;
  numeric?: boolean;
}

/**
 * A plain table that reads well aloud (caption, row headers) and, where it is narrow, becomes a list of cards.
 *
 * BUI's table is a grid for selecting and sorting; it takes no name and cannot be narrower than its columns.
 *
 * @public
 */
export function DataTable<T>(props: {
  caption: string;
  columns: ReadonlyArray<DataColumn<T>>;
  rows: readonly T[];
  rowKey: (row: T) => Key;
  /** Other rows are on their way; these are those of before. */
  pending?: boolean;
  /** Words and numbers so short that the columns fit side by side where others do not. */
  compact?: boolean;
}) {
  const { caption, columns, rows, rowKey } = props;
  const { pending = false, compact = false } = props;
  const [first, ...others] = columns;
  return (
    <div className={styles.frame}>
      <table
        role="table"
        className={styles.table}
        aria-busy={pending}
        data-compact={compact}
      >
        <caption className={styles.caption}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map(column => (
              <th
                key={column.id}
                role="columnheader"
                scope="col"
                data-numeric={column.numeric}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <tr role="row" key={rowKey(row)}>
              <th role="rowheader" scope="row">
                {first.cell(row)}
              </th>
              {others.map(column => (
                <td
                  role="cell"
                  key={column.id}
                  data-label={column.label}
                  data-numeric={column.numeric}
                >
                  <div>{column.cell(row)}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
