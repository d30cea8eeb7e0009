import { ResourceSelector } from '@opsready/backstage-plugin-opsready-node';
import { AwsClients } from '../clients/AwsClients';

/**
 * What is to be resolved, and with what.
 *
 * @public
 */
export interface ResolveOptions {
  /** What the entity claims. */
  selector: ResourceSelector;
  /** Every account and Region that is read. */
  targets: ReadonlyArray<{ account: string; region: string }>;
  clients: Pick<AwsClients, 'getClient'>;
  /** Only resources of these types, as in `TaggedResource.type`. All types unless set. */
  types?: readonly string[];
  signal: AbortSignal;
}
