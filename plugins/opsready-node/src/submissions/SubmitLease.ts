import { randomUUID } from 'node:crypto';

/** Longer than a call may take, so that nobody else begins while one is on its way. */
const LEASE_MS = 45_000;
/** The call ends this long before the lease: an answer must still be stored under it. */
const MARGIN_MS = 15_000;

/** The right of one replica to send one thing to its provider; on real time. @public */
export interface SubmitLease {
  token: string;
  expiresAt: string;
  /** Real time after which nothing is sent any more; well before the lease ends. */
  sendUntil: number;
  /** Aborted then. */
  signal: AbortSignal;
}

/** A lease to store with the row; it is ours once that has succeeded. @public */
export function newSubmitLease(now: number, stop?: AbortSignal): SubmitLease {
  const timeout = AbortSignal.timeout(LEASE_MS - MARGIN_MS);
  return {
    token: randomUUID(),
    expiresAt: new Date(now + LEASE_MS).toISOString(),
    sendUntil: now + LEASE_MS - MARGIN_MS,
    signal: stop ? AbortSignal.any([timeout, stop]) : timeout,
  };
}

/** The columns that hold it. @public */
export function leaseColumns(lease: SubmitLease) {
  return {
    submit_lease_token: lease.token,
    submit_lease_expires_at: lease.expiresAt,
  };
}
