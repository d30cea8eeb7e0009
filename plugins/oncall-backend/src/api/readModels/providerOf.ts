import { RosterSummary } from '@opsready/backstage-plugin-oncall-common';
import { ProviderRegistry } from '../../providers/ProviderRegistry';

/** A provider as answers name it; by its id alone where it is not installed any more. */
export function providerOf(
  providers: ProviderRegistry,
  id: string,
): RosterSummary['provider'] {
  return { id, title: providers.get(id)?.title ?? id };
}
