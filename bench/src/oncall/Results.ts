import { DatabaseKind } from '../databases/DatabaseSpec';
import { Size } from './Size';
import type { CoverageFigures } from './tasks/coverage';
import type { IncidentManagerFigures } from './tasks/incidentManager';
import type { ReadingFigures } from './tasks/reading';
import type { RequestFigures } from './tasks/requests';

/** What was read, in the order in which it is. */
export interface Readings {
  first: ReadingFigures;
  /** Nothing at PagerDuty changed since. */
  unchanged: ReadingFigures;
  /** Somebody stands in on one schedule in a hundred. */
  onePercent: ReadingFigures;
}

/** Coverage that was computed after the reads. */
export interface Coverages {
  /** After the first read. */
  first: CoverageFigures;
  /** An hour later: the window has moved on. */
  nextHour: CoverageFigures;
  /** After the read that found nothing new. */
  unchanged: CoverageFigures;
  /** After the read that found one schedule in a hundred changed. */
  onePercent: CoverageFigures;
}

/** What one command found out; each list of a database holds one entry per repetition. */
export interface Results {
  machine: string;
  /** Load average when the run ended. */
  loadAfter: string;
  date: string;
  repetitions: number;
  size: Size;
  databases: Array<{
    database: DatabaseKind;
    readings: Readings[];
    coverages: Coverages[];
    requests?: RequestFigures[];
  }>;
  incidentManager?: { plans: number; figures: IncidentManagerFigures };
}
