/** Reads single rosters again when somebody looks at them, or is about to page who is on call. */
export interface RosterRefresh {
  /**
   * Reads those that were last read more than a minute ago, in the background, in as few calls as it takes.
   *
   * @returns whether any of them is being read
   */
  touch(rosterIds: readonly string[]): Promise<boolean>;

  /**
   * Reads all of them and waits for it.
   *
   * @throws ProviderError where the provider cannot be read; what was known stays
   */
  now(rosterIds: readonly string[], signal: AbortSignal): Promise<void>;
}
