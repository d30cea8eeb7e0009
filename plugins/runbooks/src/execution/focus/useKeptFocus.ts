import { RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * What a person pressed is often gone once it has worked. Where the focus would be nowhere then, it goes to the element
 * with the ref, which says what comes next.
 *
 * @param state - changes when what was pressed may be gone
 */
export function useKeptFocus(state: string): {
  ref: RefObject<HTMLDivElement>;
  /** Something was pressed: from now on, until the state changes, the focus is not lost. */
  keep(): void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const kept = useRef(false);
  useEffect(() => {
    if (kept.current && document.activeElement === document.body) {
      ref.current?.focus();
    }
    kept.current = false;
  }, [state]);
  const keep = useCallback(() => {
    kept.current = true;
  }, []);
  return { ref, keep };
}
