import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { OnCallProvider } from './OnCallProvider';

/**
 * Adds providers of rosters. They are added while modules register; ids and duplicates are validated when the plugin starts.
 *
 * @public
 */
export interface OnCallProvidersExtensionPoint {
  addProviders(...providers: OnCallProvider[]): void;
}

/** @public */
export const onCallProvidersExtensionPoint =
  createExtensionPoint<OnCallProvidersExtensionPoint>({
    id: 'oncall.providers',
  });
