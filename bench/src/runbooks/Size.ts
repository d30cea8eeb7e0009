/** How much there is in the database. */
export interface Size {
  /** Components, systems and groups. */
  entities: number;
  runbooks: number;
  /** Of which two hundred are open. */
  executions: number;
}
