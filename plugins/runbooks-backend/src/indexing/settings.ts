import { Config } from '@backstage/config';
import {
  readMs,
  ReadingSettings,
  readReadingSettings,
} from '@opsready/backstage-plugin-opsready-node';
import { Duration } from 'luxon';

const ROOT = 'opsready.runbooks';

/** How the index is kept. */
export interface IndexingSettings extends ReadingSettings {
  /** Cadence of reviews where a runbook has none of its own. */
  reviewEvery: Duration;
  keepGoneMs: number;
}

/** Throws where a key is wrong, naming it. */
export function readIndexingSettings(rootConfig: Config): IndexingSettings {
  const config = rootConfig.getOptionalConfig(ROOT);
  const duration = (key: string, days: number) =>
    readMs(config, key, { days }, ROOT);
  return {
    ...readReadingSettings(rootConfig, {
      root: ROOT,
      section: 'indexing',
      defaultKinds: ['Component', 'API', 'Resource', 'System'],
    }),
    reviewEvery: Duration.fromMillis(duration('reviewEvery', 180)),
    keepGoneMs: duration('retention.goneRunbooks', 90),
  };
}
