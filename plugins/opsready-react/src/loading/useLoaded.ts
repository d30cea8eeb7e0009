import { toError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';

/** Something that is asked of the backend, as far as it has come. @public */
export interface Loaded<T> {
  value?: T;
  error?: Error;
  /** Asked and not yet answered; `value` may still be that of the question before. */
  pending: boolean;
  reload(): void;
}

interface Answer<T> {
  key: string;
  asked: number;
  value?: T;
  error?: Error;
}

/**
 * Asks again whenever `key` changes, and forgets answers to questions that are no longer asked.
 *
 * With `keepPrevious`, the last value stays until the next one is there: for lists, whose filters change under one's hands.
 *
 * @public
 */
export function useLoaded<T>(
  key: string,
  load: () => Promise<T>,
  options: { keepPrevious?: boolean } = {},
): Loaded<T> {
  const [asked, setAsked] = useState(0);
  const [answer, setAnswer] = useState<Answer<T>>();
  useEffect(() => {
    let wanted = true;
    const settle = (settled: Pick<Answer<T>, 'value' | 'error'>) => {
      if (wanted) {
        setAnswer({ key, asked, ...settled });
      }
    };
    load().then(
      value => settle({ value }),
      error => settle({ error: toError(error) as Error }),
    );
    return () => {
      wanted = false;
    };
    // `key` says all that `load` depends on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked, key]);
  const reload = useCallback(() => setAsked(times => times + 1), []);
  const sameKey = answer?.key === key;
  const answered = sameKey && answer?.asked === asked;
  return {
    value: sameKey || options.keepPrevious ? answer?.value : undefined,
    error: answered ? answer.error : undefined,
    pending: !answered,
    reload,
  };
}
