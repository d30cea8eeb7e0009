import { ProviderBinding } from '@opsready/backstage-plugin-oncall-node';

/** What an annotation of a provider's own world names, as `entities.provider_bindings` holds it. */
export interface StoredProviderBinding extends ProviderBinding {
  providerId: string;
}
