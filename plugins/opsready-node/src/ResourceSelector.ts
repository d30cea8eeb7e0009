/**
 * What an entity says belongs to it: exact resources, sets of tags and whole accounts, cut by account and Region.
 *
 * Plain data without any cloud in it: `aws-node` builds it from AWS annotations, the mapping in readiness matches it.
 * An empty selector claims nothing.
 *
 * @public
 */
export interface ResourceSelector {
  /** Exact resource ids, normalised; any of them may match. */
  resourceIds: Array<{ id: string; annotation: string }>;
  /** Sets of tags; any set may match, and of a set ALL pairs must match. */
  tagSets: Array<{
    pairs: Array<{ key: string; value: string }>;
    annotation: string;
  }>;
  /** Accounts of which everything belongs to the entity; only where config marks the account as serving it. */
  wholeAccounts: Array<{ account: string; annotation: string }>;
  /**
   * Only resources read from these accounts match, whatever claims them. Also cut by what the owner may claim.
   * `undefined` is not narrowed; an empty list matches nothing.
   */
  accounts?: string[];
  /** Only resources of these Regions match. `undefined` is not narrowed; an empty list matches nothing. */
  regions?: string[];
  /** Claims that do not hold as written, to be shown on the entity. */
  problems: ClaimProblem[];
}

/**
 * A claim that does not hold as written.
 *
 * @public
 */
export interface ClaimProblem {
  /** Name of the annotation that the claim stands in. */
  annotation: string;
  /**
   * `malformed`: it cannot be read, or it contradicts another annotation; it matches nothing.
   * `refused`: config does not let this entity claim it; it matches nothing.
   * `notATarget`: it names an account or Region that is not read; it can match nothing as long as that is so.
   */
  kind: 'malformed' | 'refused' | 'notATarget';
  /** What is wrong, and what to do about it. */
  message: string;
}
