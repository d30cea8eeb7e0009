import {
  EntityRoster,
  Freshness,
  RosterConcern,
  RosterDetail,
} from '@opsready/backstage-plugin-oncall-common';
import { Shift } from './rotations';

/** A roster as the fixtures make it up; what is on call when follows from its shifts. */
export interface RosterStory {
  rosterId: string;
  ref: string;
  title: string;
  provider: EntityRoster['provider'];
  url?: string;
  levels: Array<{
    level: number;
    title: string;
    delayMinutes?: number;
    targets: string[];
    shifts: Shift[];
  }>;
  freshness: Freshness;
  /** Why its coverage is not known. */
  unknown?: string;
  concerns: RosterConcern[];
  schedules: RosterDetail['schedules'];
  entities: RosterDetail['entities'];
  problems: string[];
}
