import { RequiredCoverage } from '@opsready/backstage-plugin-oncall-common';
import { Interval } from '../time/intervals';

/** Somebody is on call on one level. */
export interface LevelShift extends Interval {
  level: number;
  personId: string;
}

/** What of a person coverage depends on. */
export interface CoveredPerson {
  name: string;
  /** They have an active channel, and nobody says that they left. */
  reachable: boolean;
  timeZone?: string;
}

/** What people take turns in on one level. */
export interface LevelRotation {
  level: number;
  title: string;
  personIds: string[];
}

/** All that the coverage of one roster follows from. */
export interface CoverageInput {
  window: Interval;
  /** As an annotation has it. */
  requirement: string;
  required: RequiredCoverage;
  /** Numbers of all levels, those without anybody among them. */
  levels: number[];
  shifts: LevelShift[];
  rotations: LevelRotation[];
  people: ReadonlyMap<string, CoveredPerson>;
  /** Why the shifts may not be all that there are; coverage is unknown then. */
  incomplete?: string;
}
