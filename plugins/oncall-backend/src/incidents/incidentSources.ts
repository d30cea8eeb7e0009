import { Config } from '@backstage/config';
import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import {
  buildSources,
  ReadSource,
  SourceRegistry,
} from '@opsready/backstage-plugin-opsready-node';

const ROOT = 'opsready.oncall.incidents';
/** An incident that somebody looks for was opened just now. */
const SCHEDULE: ReadSource['schedule'] = {
  frequency: { minutes: 2 },
  timeout: { minutes: 5 },
};

/** The incidents of one provider, as something that is read beside its rosters. */
export interface IncidentSource extends ReadSource {
  kind: 'incidents';
  provider: OnCallProvider;
  targets: OnCallProvider['targets'];
}

/** Behind the id of a provider. */
export const INCIDENTS = '-incidents';

/** What the incidents of a provider are called among the sources that are read. */
export function incidentSourceId(providerId: string): string {
  return `${providerId}${INCIDENTS}`;
}

/** The providers whose incidents are read, and when. Throws where config is wrong, naming the key. */
export function buildIncidentSources(options: {
  config: Config;
  providers: Iterable<OnCallProvider>;
}): SourceRegistry<IncidentSource> {
  const { config, providers } = options;
  const byProvider = buildSources<IncidentSource>({
    config,
    root: ROOT,
    plugin: 'oncall',
    noun: 'provider',
    sources: [...providers]
      .filter(
        ({ capabilities, readIncidents }) =>
          capabilities.incidents.possible && readIncidents,
      )
      .map(provider => ({
        kind: 'incidents',
        id: provider.id,
        title: `${provider.title} incidents`,
        schedule: SCHEDULE,
        targets: provider.targets,
        provider,
      })),
  });
  return new Map(
    [...byProvider.values()].map(({ source, ...schedule }) => {
      const id = incidentSourceId(source.id);
      return [id, { ...schedule, source: { ...source, id } }];
    }),
  );
}
