/*
 * Row types of the tables of coverage; the migration says what each is for.
 */

export interface CoverageRow {
  roster_id: string;
  requirement: string;
  strictest: boolean | number;
  computed_at: string;
  input_hash: string;
  window_from: string;
  window_to: string;
  state: 'covered' | 'gaps' | 'unknown';
  reason: string | null;
  percent: number | null;
  gap_count: number;
  next_gap_from: string | null;
  /** `Gap` */
  next_gap: string | null;
  no_backup: boolean | number;
  overloaded: boolean | number;
  too_few: boolean | number;
  unreachable: boolean | number;
  /** `ComputedCoverage` */
  result: string;
}

export interface PersonLoadRow {
  person_id: string;
  minutes: number;
  percent: number;
  overloaded: boolean | number;
}

export interface RosterPersonRow {
  roster_id: string;
  level: number;
  person_id: string;
}
