import { Entity } from '@backstage/catalog-model';
import { LaunchRequest } from '@opsready/backstage-plugin-runbooks-common';
import {
  IndexedRunbook,
  RunbookExecutor,
} from '@opsready/backstage-plugin-runbooks-node';

/** A launch with everything that it names looked up, before anything was judged. */
export interface AskedLaunch {
  /** With a normalised entity ref. */
  launch: LaunchRequest;
  runbook: IndexedRunbook & { goneAt?: string };
  /** As the catalog shows it to the caller. */
  entity: Entity;
  entityRef: string;
  ownerRef?: string;
  /** Absent where nothing here runs it. */
  executor?: RunbookExecutor;
  bound: boolean;
  /** Where it would run as far as that is known before anybody is asked. */
  places: Array<{ account: string; region: string; environment?: string }>;
}
