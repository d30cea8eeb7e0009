import { pageAt } from '@opsready/backstage-plugin-opsready-react/testing';
import { NOW } from './now';

export { fits, says } from '@opsready/backstage-plugin-opsready-react/testing';

/** One page of what is left after the filters, at the clock of the fixtures. */
export function pageOf<T>(
  all: readonly T[],
  query: { limit?: number; offset?: number },
) {
  return pageAt(NOW, all, query);
}
