import { StaticLayer, StaticOverride } from './rosterSchema';

/** A level whose parts could be read. */
export interface StaticLevel {
  title?: string;
  delayMinutes?: number;
  /** Whether later layers take the place of earlier ones, or all are on call together. */
  combine: 'replace' | 'together';
  layers: StaticLayer[];
  overrides: StaticOverride[];
  /** Why people may be missing: a layer or override that is malformed. */
  incomplete?: string;
  problems: string[];
}

/** A roster that config or the catalog describes. */
export interface StaticRoster {
  id: string;
  aliases: string[];
  title: string;
  timeZone: string;
  url?: string;
  levels: StaticLevel[];
  problems: string[];
}
