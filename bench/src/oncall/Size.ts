/** How much there is. */
export interface Size {
  /** Escalation policies of PagerDuty. */
  rosters: number;
  /** Users of PagerDuty, and of the catalog. */
  people: number;
  /** Of the catalog; groups and systems among them. */
  entities: number;
}
