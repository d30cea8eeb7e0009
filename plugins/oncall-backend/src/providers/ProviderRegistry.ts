import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';

/** The providers that are installed and switched on, by id. */
export type ProviderRegistry = ReadonlyMap<string, OnCallProvider>;
