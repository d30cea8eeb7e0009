import { AccountState } from '../state/AccountState';

/** One authorised request to an account. */
export interface ApiCall {
  account: AccountState;
  now: Date;
  /** Values of the path's parameters. */
  params: Record<string, string>;
  query: URLSearchParams;
  /** The header of that name. */
  from?: string;
  body: unknown;
}

/** An operation of REST v2. */
export interface ApiOperation {
  /** Names it in the control API and in the list of calls. */
  name: string;
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** What scoped OAuth has to have. */
  scope: string;
  /** Status of success; 200 by default. */
  status?: number;
  run(call: ApiCall): unknown;
}
