/**
 * What config lets the entities of one owner run: `opsready.runbooks.grants`.
 *
 * At least one of `accounts` and `documents` is given; what is absent is not narrowed.
 */
export interface Grant {
  /** Full lower-case ref of the owning group or user. */
  owner: string;
  /** Account ids. */
  accounts?: string[];
  /** Globs over document names. */
  documents?: string[];
}
