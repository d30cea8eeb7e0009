import {
  ReviewState,
  RunbookBinding,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { IndexedRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { IndexedEntity, RunbookIndex } from '../../../runbooks/RunbookIndex';

/** An index of one runbook, which a test changes as it likes. */
export class MemoryIndex implements RunbookIndex {
  boundTo = new Set<string>();
  review: ReviewState = { state: 'current', drifted: false };
  readonly entities = new Map<string, IndexedEntity>();

  constructor(public runbook: IndexedRunbook & { goneAt?: string }) {}

  async get(runbookId: string) {
    return runbookId === this.runbook.id ? this.runbook : undefined;
  }

  async bindings({
    runbookId,
    entityRef,
  }: {
    runbookId: string;
    entityRef: string;
  }): Promise<RunbookBinding[]> {
    return runbookId === this.runbook.id && this.boundTo.has(entityRef)
      ? [{ entityRef, reason: 'annotation', message: 'It is annotated.' }]
      : [];
  }

  async reviewState() {
    return this.review;
  }

  async summary(): Promise<RunbookSummary> {
    const { id, sourceId, name, title, format, incident, contentHash } =
      this.runbook;
    return {
      ...{ id, sourceId, name, title, format, incident, contentHash },
      missing: [],
      problems: [],
      review: this.review,
      statistics: { runs: 0, finishedRuns: 0, succeededRuns: 0 },
    };
  }

  async entity(entityRef: string) {
    return this.entities.get(entityRef);
  }
}
