import type { RootConfigService } from '@backstage/backend-plugin-api';

/**
 * Two locks, so that neither a copied config file nor a forgotten variable alone opens a real portal.
 *
 * @throws Error where either is missing: a start that stops is noticed, an open door is not.
 */
export function assertDemoAllowed(options: {
  config: RootConfigService;
  nodeEnv: string | undefined;
}): void {
  const { config, nodeEnv } = options;
  if (nodeEnv !== 'development') {
    throw new Error(
      `The demo sign-in has no passwords and runs only with NODE_ENV=development, which is '${nodeEnv ?? ''}'. ` +
        `Use a real auth provider, or set NODE_ENV=development on a machine that only you can reach.`,
    );
  }
  if (config.getOptionalBoolean('auth.providers.demo.enabled') !== true) {
    throw new Error(
      `The demo sign-in has no passwords and must be switched on with auth.providers.demo.enabled: true. ` +
        `Set it in the config of a development portal, or remove the module from the backend.`,
    );
  }
}
