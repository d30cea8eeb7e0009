import { Config } from '@backstage/config';
import { buildSources as build } from '@opsready/backstage-plugin-opsready-node';
import { RunbookSource } from '@opsready/backstage-plugin-runbooks-node';
import { SourceRegistry } from './SourceRegistry';

/**
 * Brings together the sources that code added and what config says of them. Throws where an id or a key of config is
 * wrong, naming the culprit.
 *
 * @param required - the id of the source that cannot be switched off
 */
export function buildSources(options: {
  config: Config;
  sources: readonly RunbookSource[];
  required: string;
}): SourceRegistry {
  return build({
    config: options.config,
    sources: options.sources,
    root: 'opsready.runbooks.sources',
    plugin: 'runbooks',
    noun: 'source',
    required: {
      id: options.required,
      because: 'this source also brings the entities',
    },
  });
}
