import {
  ReviewState,
  RunbookBinding,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { IndexedRunbook } from '@opsready/backstage-plugin-runbooks-node';

/** An entity as the index keeps it from the catalog. */
export interface IndexedEntity {
  /** Full lower-case ref. */
  entityRef: string;
  ownerRef?: string;
  systemRef?: string;
  title?: string;
}

/** What is known of runbooks, for whatever launches and follows them. Reads what is stored; asks no source. */
export interface RunbookIndex {
  /**
   * With its content; `consents` are full refs of the entities that the document itself names. `goneAt` where the source
   * no longer has it.
   */
  get(
    runbookId: string,
  ): Promise<(IndexedRunbook & { goneAt?: string }) | undefined>;
  /** Why the runbook fits the entity; empty where it does not. */
  bindings(options: {
    runbookId: string;
    entityRef: string;
  }): Promise<RunbookBinding[]>;
  /** Throws `NotFoundError` where there is no such runbook. */
  reviewState(options: { runbookId: string; now: Date }): Promise<ReviewState>;
  summary(options: {
    runbookId: string;
    now: Date;
  }): Promise<RunbookSummary | undefined>;
  /** `undefined` where the index does not know it or it has left the catalog. */
  entity(entityRef: string): Promise<IndexedEntity | undefined>;
}
