import type { RootConfigService } from '@backstage/backend-plugin-api';
import { resolve } from 'node:path';

const KEY = 'opsready.development.repositories';

/** A host that is none: what lies under its name is a folder of this machine. */
export interface RepositoriesConfig {
  host: string;
  /** Holds a folder for each team, which holds one for each repository. */
  folder: string;
}

/**
 * The repositories that config names, if any.
 *
 * @throws Error in production: there a URL has to lead to its host, never to files of the machine.
 */
export function readRepositoriesConfig(options: {
  config: RootConfigService;
  nodeEnv: string | undefined;
}): RepositoriesConfig | undefined {
  const { config, nodeEnv } = options;
  const repositories = config.getOptionalConfig(KEY);
  if (!repositories) {
    return undefined;
  }
  if (nodeEnv !== 'development' && nodeEnv !== 'test') {
    throw new Error(
      `Config key '${KEY}' serves files of this machine as if they were a Git host and is for development only, ` +
        `but NODE_ENV is '${nodeEnv ?? ''}'. Remove the key, or start with NODE_ENV=development.`,
    );
  }
  return {
    host: repositories.getString('host'),
    folder: resolve(repositories.getString('folder')),
  };
}
