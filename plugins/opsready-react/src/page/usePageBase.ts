import { useResolvedPath } from 'react-router-dom';

/** The path at which the page is mounted, without a slash at its end. @public */
export function usePageBase(): string {
  return useResolvedPath('.').pathname.replace(/\/$/, '');
}
