import { NotFoundError } from '@backstage/errors';
import { pageAt } from '@opsready/backstage-plugin-opsready-react/testing';
import {
  CloseActionRequest,
  CreatePageRequest,
  DeclareIncidentRequest,
  Incidents,
  OnCallAction,
  OnCallActions,
  PageQuery,
} from '@opsready/backstage-plugin-oncall-common';
import { INCIDENTS, SENT_PAGE, UNKNOWN_PAGE } from './acting';
import { refOf } from './entities';
import { SOURCES } from './sources';

/** Pages and incidents, those that were made here included. */
export class FixtureActions {
  readonly #actions = new Map(
    [SENT_PAGE, UNKNOWN_PAGE].map(action => [action.actionId, action]),
  );

  constructor(private readonly clock: () => string) {}

  page(entityRef: string, body: CreatePageRequest): OnCallAction {
    return this.#add({
      ...this.#made(entityRef, body),
      kind: 'page',
      title: body.subject,
      description: body.message,
    });
  }

  declare(entityRef: string, body: DeclareIncidentRequest): OnCallAction {
    return this.#add({
      ...this.#made(entityRef, body),
      kind: 'incident',
      title: body.title,
      severity: body.severity,
      description: body.description,
    });
  }

  get(actionId: string): OnCallAction {
    const found = this.#actions.get(actionId);
    if (!found) {
      throw new NotFoundError(`No action ${actionId}`);
    }
    return found;
  }

  close(actionId: string, body: CloseActionRequest): OnCallAction {
    const closed = {
      ...this.get(actionId),
      status: body.outcome,
      message: body.reason,
      actions: [],
    };
    this.#actions.set(actionId, closed);
    return closed;
  }

  pages(entityRef: string, query: PageQuery): OnCallActions {
    const pages = [...this.#actions.values()].filter(
      action => action.kind === 'page' && action.entityRef === entityRef,
    );
    return pageAt(this.clock(), pages, query);
  }

  incidents(entityRef: string, query: PageQuery): Incidents {
    const found = entityRef === refOf('payments-api') ? INCIDENTS : [];
    const sources = SOURCES.filter(({ sourceId }) => sourceId === 'pagerduty');
    return {
      ...pageAt(this.clock(), found, query),
      open: found.filter(({ status }) => status !== 'resolved').length,
      sources,
    };
  }

  /** A repeated key is answered with what it made. */
  #add(action: OnCallAction): OnCallAction {
    const before = this.#actions.get(action.actionId);
    if (before) {
      return before;
    }
    this.#actions.set(action.actionId, action);
    return action;
  }

  #made(
    entityRef: string,
    body: Pick<CreatePageRequest, 'rosterId' | 'reason' | 'requestKey'>,
  ): Omit<OnCallAction, 'kind' | 'title'> {
    return {
      ...SENT_PAGE,
      now: this.clock(),
      actionId: body.requestKey,
      entityRef,
      rosterId: body.rosterId,
      reason: body.reason,
      requestedAt: this.clock(),
      finishedAt: this.clock(),
    };
  }
}
