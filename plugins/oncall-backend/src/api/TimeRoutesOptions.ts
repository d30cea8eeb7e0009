import { SourceRegistry } from '@opsready/backstage-plugin-opsready-node';
import { PartOptions } from './PartOptions';

/** What the routes about rosters, people and facts are built on. */
export type TimeRoutesOptions = Pick<
  PartOptions,
  | 'access'
  | 'clock'
  | 'database'
  | 'freshness'
  | 'httpAuth'
  | 'providers'
  | 'refresh'
> & {
  /** The catalog, and every provider. */
  sources: SourceRegistry;
};
