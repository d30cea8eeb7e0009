import { Loaded, useLoaded } from '../loading';
import { useEffect, useState } from 'react';
import { useAgain } from './useAgain';

/** Something that is read again and again. @public */
export interface Live<T> extends Omit<Loaded<T>, 'reload'> {
  /** Why it could not be read again: `value` is from before. */
  lost?: Error;
  again(): void;
}

/** Reads again at intervals. What was read stays in view where reading it again fails. @public */
export function useLive<T>(
  key: string,
  load: () => Promise<T>,
  everyMs: (value: T) => number | undefined,
): Live<T> {
  const { value, error, pending, reload } = useLoaded(key, load, {
    keepPrevious: true,
  });
  const [last, setLast] = useState<{ key: string; value: T }>();
  useEffect(() => {
    if (!pending && value !== undefined) {
      setLast({ key, value });
    }
  }, [key, pending, value]);
  const before = last?.key === key ? last.value : undefined;
  const shown = value ?? before;
  const again = useAgain(
    { pending, reload },
    shown === undefined ? undefined : everyMs(shown),
  );
  return {
    value: shown,
    error: shown === undefined ? error : undefined,
    lost: shown === undefined ? undefined : error,
    pending,
    again,
  };
}
