import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import {
  buildSources,
  ReadSource,
  ScheduledSource,
  SourceRegistry,
} from '@opsready/backstage-plugin-opsready-node';
import {
  buildIncidentSources,
  IncidentSource,
} from '../incidents/incidentSources';
import { ProviderRegistry } from '../providers/ProviderRegistry';

/** The source whose reads bring entities and users. */
export const CATALOG_SOURCE = 'catalog';
/** Its only target. */
export const ENTITIES_TARGET = 'entities';

/** The catalog, as something that is read. */
export interface CatalogSource extends ReadSource {
  kind: 'catalog';
  targets: ReadonlyArray<{ id: string; title?: string }>;
}

/** The rosters of a provider, as something that is read. */
export interface RosterSource extends ReadSource {
  kind: 'rosters';
  provider: OnCallProvider;
  targets: OnCallProvider['targets'];
}

/** What is read on a schedule. */
export type OnCallSource = CatalogSource | RosterSource | IncidentSource;

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
  const sources = buildSources<CatalogSource | RosterSource>({
    config,
    sources: [
      {
        kind: 'catalog',
        id: CATALOG_SOURCE,
        title: 'Catalog',
        schedule: { frequency: { minutes: 2 }, timeout: { minutes: 10 } },
        targets: [{ id: ENTITIES_TARGET }],
      },
      ...providers.map(provider => ({
        kind: 'rosters' as const,
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
  const read = [...sources.values()].flatMap(({ source }) =>
    source.kind === 'rosters' ? source.provider : [],
  );
  const incidents = buildIncidentSources({ config, providers: read });
  for (const id of incidents.keys()) {
    if (sources.has(id)) {
      throw new InputError(
        `The oncall plugin cannot start: '${id}' is what the incidents of another provider are called; give the provider another id`,
      );
    }
  }
  return new Map<string, ScheduledSource<OnCallSource>>([
    ...sources,
    ...incidents,
  ]);
}

/** The providers among the sources. */
export function providersOf(sources: OnCallSources): ProviderRegistry {
  return new Map(
    [...sources].flatMap(([id, { source }]) =>
      source.kind === 'rosters' ? [[id, source.provider] as const] : [],
    ),
  );
}
