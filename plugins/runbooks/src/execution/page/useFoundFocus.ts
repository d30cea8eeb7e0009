import { Execution } from '@opsready/backstage-plugin-runbooks-common';
import { RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * Reads again after an action. The button that had the focus is often gone then: the focus goes to what comes next instead
 * of nowhere.
 */
export function useFoundFocus(
  { actions, execution }: Execution,
  onAgain: () => void,
): { nowRef: RefObject<HTMLDivElement>; onActed(): void } {
  const nowRef = useRef<HTMLDivElement>(null);
  const acted = useRef(false);
  const state = JSON.stringify([execution.status, actions]);
  useEffect(() => {
    if (acted.current && document.activeElement === document.body) {
      nowRef.current?.focus();
    }
    acted.current = false;
  }, [state]);
  const onActed = useCallback(() => {
    acted.current = true;
    onAgain();
  }, [onAgain]);
  return { nowRef, onActed };
}
