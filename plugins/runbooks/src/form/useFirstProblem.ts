import { RefObject, useEffect } from 'react';

/** Takes the focus to the first field that is wrong, whenever problems are found. */
export function useFirstProblem(
  within: RefObject<HTMLElement>,
  problems: unknown,
): void {
  useEffect(() => {
    within.current
      ?.querySelector<HTMLElement>('[aria-invalid="true"]')
      ?.focus();
  }, [within, problems]);
}
