/**
 * Reads change calendars.
 *
 * @public
 */
export interface ChangeCalendarReader {
  /** Kebab-case. */
  id: string;
  /**
   * The state now of all calendars together: `closed` where one is. Never throws: what cannot be read is `unreadable`,
   * with the reason.
   */
  readState(options: {
    /** As config names them. */
    calendars: Array<{ name: string; account?: string; region?: string }>;
    at: Date;
    signal: AbortSignal;
  }): Promise<{
    state: 'open' | 'closed' | 'unreadable';
    message?: string;
    nextTransitionAt?: string;
  }>;
}
