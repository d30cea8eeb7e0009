import { Config } from '@backstage/config';
import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import {
  buildSources,
  ReadSource,
  SourceRegistry,
} from '@opsready/backstage-plugin-opsready-node';
import { ProviderRegistry } from '../providers/ProviderRegistry';

/** The source whose reads bring entities and users. */
export const CATALOG_SOURCE = 'catalog';
/** Its only target. */
export const ENTITIES_TARGET = 'entities';

/** What is read on a schedule: the catalog, and every provider. */
export interface OnCallSource extends ReadSource {
  targets: ReadonlyArray<{ id: string; title?: string }>;
  /** Absent of the catalog. */
  provider?: OnCallProvider;
}

/** The sources that are read. */
export type OnCallSources = SourceRegistry<OnCallSource>;

/**
 * Brings together the catalog, the providers that code added, and what config says of them. Throws where an id or a key of
 * config is wrong, naming the culprit.
 */
export function buildOnCallSources(
  config: Config,
  providers: readonly OnCallProvider[],
): OnCallSources {
  return buildSources<OnCallSource>({
    config,
    sources: [
      {
        id: CATALOG_SOURCE,
        title: 'Catalog',
        schedule: { frequency: { minutes: 2 }, timeout: { minutes: 10 } },
        targets: [{ id: ENTITIES_TARGET }],
      },
      ...providers.map(provider => ({
        id: provider.id,
        title: provider.title,
        schedule: provider.schedule,
        targets: provider.targets,
        provider,
      })),
    ],
    root: 'opsready.oncall.providers',
    plugin: 'oncall',
    noun: 'provider',
    required: {
      id: CATALOG_SOURCE,
      because: 'the entities come from it',
    },
  });
}

/** The providers among the sources. */
export function providersOf(sources: OnCallSources): ProviderRegistry {
  return new Map(
    [...sources].flatMap(([id, { source }]) =>
      source.provider ? [[id, source.provider] as const] : [],
    ),
  );
}
