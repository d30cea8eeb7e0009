import {
  OPERATIONS_AREAS,
  Runbooks,
  RunbooksQuery,
  RunbookSummary,
} from '@opsready/backstage-plugin-runbooks-common';
import { fits, pageOf, says } from './pageOf';
import { restartService, RUNBOOKS } from './runbooks';

/** The stories first, then as many others as wanted. */
export class FixtureRunbookList {
  readonly #all: RunbookSummary[];

  constructor(count: number) {
    const others = Array.from(
      { length: Math.max(0, count - RUNBOOKS.length) },
      (_, index): RunbookSummary => ({
        ...restartService,
        id: `runbook-${index}`,
        name: `Parcelwise-Generated${index}`,
        title: `Generated runbook ${index}`,
        area: OPERATIONS_AREAS[index % OPERATIONS_AREAS.length].area,
      }),
    );
    this.#all = [...RUNBOOKS, ...others];
  }

  find(runbookId: string): RunbookSummary | undefined {
    return this.#all.find(({ id }) => id === runbookId);
  }

  page(query: RunbooksQuery): Runbooks {
    const found = this.#all.filter(
      runbook =>
        says(query.text, runbook.title, runbook.name) &&
        fits(query.area, runbook.area) &&
        fits(query.format, runbook.format) &&
        fits(query.owner, runbook.owner) &&
        fits(query.account, runbook.place?.account) &&
        (query.state ?? []).every(state => isIn(runbook, state)),
    );
    return pageOf(found, query);
  }
}

function isIn(
  runbook: RunbookSummary,
  state: NonNullable<RunbooksQuery['state']>[number],
): boolean {
  switch (state) {
    case 'incomplete':
      return runbook.missing.length > 0;
    case 'reviewDue':
      return runbook.review.state !== 'current';
    case 'drifted':
      return runbook.review.drifted;
    case 'neverRun':
      return runbook.statistics.runs === 0;
    case 'problems':
      return runbook.problems.length > 0;
    default:
      return state === 'unbound' && runbook.id === 'gone';
  }
}
