import { FilterPredicate } from '@backstage/filter-predicates';
import { Outcome } from './outcome';

/**
 * The level of risk that AWS gives to a best practice.
 *
 * @public
 */
export type RiskLevel = 'High' | 'Medium' | 'Low';

/**
 * One check in a section, with its weight where it differs from the section's.
 *
 * @public
 */
export interface ScorecardCheck {
  checkId: string;
  /** Default: 3, 2 or 1 by the section's risk level. */
  weight?: number;
}

/**
 * A best practice, with the checks that answer for it.
 *
 * @public
 */
export interface ScorecardSection {
  /** Kebab-case, for instance `ops07-bp03`. */
  id: string;
  title: string;
  riskLevel: RiskLevel;
  /** Where the best practice is described. */
  url: string;
  checks: ScorecardCheck[];
  /**
   * What the best practice asks for that nothing observes: it is shown as not measured yet, and counts neither for nor against.
   */
  notMeasuredYet?: string[];
}

/**
 * What an entity must show to reach a level. All that is given must hold.
 *
 * @public
 */
export interface LevelDemand {
  /** No check of these risk levels fails. */
  noFailing?: RiskLevel[];
  /** Least score, 0 to 100. */
  minScore?: number;
  /** Each section has at least one check that was measured (pass, warn or fail). */
  everySectionMeasured?: boolean;
}

/**
 * An ordered step of a scorecard.
 *
 * @public
 */
export interface LevelDefinition {
  id: 'bronze' | 'silver' | 'gold';
  title: string;
  demands: LevelDemand;
}

/**
 * A named selection of checks with weights and levels. Data only.
 *
 * @public
 */
export interface Scorecard {
  id: string;
  title: string;
  description: string;
  /** Who answers for this scorecard; an entity ref. */
  owner?: string;
  /** Which entities it judges, over `kind`, `metadata.namespace`, `metadata.name`, `spec.type`, `spec.lifecycle`, `spec.owner` and `spec.system`. */
  filter: FilterPredicate;
  sections: ScorecardSection[];
  /** Lowest first; a level is reached only with all levels below it. */
  levels: LevelDefinition[];
}

/**
 * What an entity reached. `none`: not even the lowest level. `notDetermined`: a check that counts has no answer.
 *
 * @public
 */
export type Level = 'none' | 'notDetermined' | 'bronze' | 'silver' | 'gold';

/**
 * All levels, worst first: the order of lists.
 *
 * @public
 */
export const LEVELS: readonly Level[] = [
  'none',
  'notDetermined',
  'bronze',
  'silver',
  'gold',
];

/**
 * One section as judged.
 *
 * @public
 */
export interface SectionResult {
  id: string;
  /** At least one check was measured: pass, warn or fail. */
  measured: boolean;
  /** 0 to 100; absent where nothing was measured. */
  score?: number;
}

/**
 * A scorecard as judged for one entity.
 *
 * @public
 */
export interface ScorecardResult {
  scorecardId: string;
  level: Level;
  /** 0 to 100, over what was measured; absent where nothing was. */
  score?: number;
  /** Checks per outcome. */
  counts: Record<Outcome, number>;
  sections: SectionResult[];
  measuredSections: number;
  /** Ids of the checks that keep the entity from the next level, the heaviest first. */
  blockers: string[];
  /** Why the level is what it is, and what the next one demands; a sentence each. */
  reasons: string[];
}
