import { Scope } from './scopes';

/** One request to REST v2. */
export interface ApiRequest {
  method?: 'GET' | 'POST';
  /** Below the base URL. */
  path: string;
  query?: ReadonlyArray<readonly [string, string]>;
  /** The mail address in whose name something is done. In a header: addresses are in no URL. */
  from?: string;
  body?: unknown;
  /** What it takes. */
  scope: Scope;
  /** Somebody waits for it: it goes before others, and does not wait long. */
  onDemand: boolean;
  signal: AbortSignal;
}
