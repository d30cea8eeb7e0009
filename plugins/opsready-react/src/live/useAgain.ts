import { useCallback, useEffect, useRef } from 'react';

/**
 * Asks again at intervals as long as somebody looks, and whenever the function that it returns is called. A question that
 * is still open is waited for: however fast the calls come, each answer is used.
 */
export function useAgain(
  asking: { pending: boolean; reload(): void },
  everyMs: number | undefined,
): () => void {
  const { pending, reload } = asking;
  const isPending = useRef(pending);
  const wanted = useRef(false);
  const again = useCallback(() => {
    if (isPending.current) {
      wanted.current = true;
    } else {
      reload();
    }
  }, [reload]);
  useEffect(() => {
    isPending.current = pending;
    if (!pending && wanted.current) {
      wanted.current = false;
      reload();
    }
  }, [pending, reload]);
  useEffect(() => {
    if (everyMs === undefined) {
      return undefined;
    }
    const look = () => {
      if (document.visibilityState === 'visible') {
        again();
      }
    };
    const timer = setInterval(look, everyMs);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [again, everyMs]);
  return again;
}
