import { Config } from '@backstage/config';
import {
  readMs,
  ReadingSettings,
  readReadingSettings,
} from '@opsready/backstage-plugin-opsready-node';

const ROOT = 'opsready.oncall';

/** How rosters are collected. */
export interface CollectionSettings extends ReadingSettings {
  keepGoneMs: number;
}

/** Throws where a key is wrong, naming it. */
export function readCollectionSettings(rootConfig: Config): CollectionSettings {
  return {
    ...readReadingSettings(rootConfig, {
      root: ROOT,
      section: 'collection',
      defaultKinds: ['Component', 'API', 'Resource', 'System'],
    }),
    keepGoneMs: readMs(
      rootConfig.getOptionalConfig(ROOT),
      'retention.goneRosters',
      { days: 30 },
      ROOT,
    ),
  };
}
