import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** What this replica calls itself in leases: people find it by the host. @public */
export function replicaName(): string {
  return `${hostname()}-${randomUUID().slice(0, 8)}`;
}
