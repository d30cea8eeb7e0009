import { CollectionError } from '@opsready/backstage-plugin-readiness-node';

/** A plugin beside this one, by which facts are collected. */
export interface NeighbourPlugin {
  /** As in `runbooks plugin`. */
  name: string;
  packageName: string;
  collectorId: string;
}

/** What a question to a neighbouring plugin that failed means for its facts. */
export function neighbourError(
  error: unknown,
  neighbour: NeighbourPlugin,
): CollectionError {
  const { name, packageName, collectorId } = neighbour;
  const { statusCode, message } = error as {
    statusCode?: number;
    message?: string;
  };
  switch (statusCode) {
    case 401:
    case 403:
      return new CollectionError(
        'AccessDenied',
        `The ${name} plugin refused the question of the readiness plugin: ${message}. Check what backend.auth allows between plugins.`,
        { cause: error },
      );
    case 404:
      return new CollectionError(
        'NotEnabled',
        `The ${name} plugin does not answer. Install ${packageName}, or set opsready.readiness.collectors.${collectorId}.enabled to false.`,
        { cause: error },
      );
    default:
      return new CollectionError(
        'Unavailable',
        `The ${name} plugin could not be asked: ${message}. It is asked again at the next cycle.`,
        { cause: error },
      );
  }
}
