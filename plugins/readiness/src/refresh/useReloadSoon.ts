import { useCallback, useEffect, useRef } from 'react';

const AFTER_SECONDS = [5, 15, 30, 60, 120];

/** After a refresh was requested, looks a few times for what it brought; stops when the screen is left. */
export function useReloadSoon(reload: () => void): () => void {
  const timers = useRef<Array<ReturnType<typeof setTimeout>>>([]);
  const stop = useCallback(() => {
    for (const timer of timers.current) {
      clearTimeout(timer);
    }
    timers.current = [];
  }, []);
  useEffect(() => stop, [stop]);
  return useCallback(() => {
    stop();
    timers.current = AFTER_SECONDS.map(seconds =>
      setTimeout(reload, seconds * 1000),
    );
  }, [reload, stop]);
}
