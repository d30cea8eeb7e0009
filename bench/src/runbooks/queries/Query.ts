/** One way of asking a read model. */
export interface Query {
  /** The filter, or what is asked for. */
  name: string;
  run(): Promise<unknown>;
}
