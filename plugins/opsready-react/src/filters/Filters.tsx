import { Button } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './Filters.module.css';

/** The fields that narrow a list, side by side as far as there is room. @public */
export function Filters(props: {
  label: string;
  /** Whether anything is filtered, so that it can be cleared. */
  filtered: boolean;
  onClear(): void;
  children: ReactNode;
}) {
  const { label, filtered, onClear, children } = props;
  return (
    <div className={styles.filters} role="search" aria-label={label}>
      {children}
      {filtered && (
        <Button variant="tertiary" onPress={onClear}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
