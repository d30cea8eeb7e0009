import {
  ApiClientOptions,
  createApiClient,
  pathOf,
  unwrap,
} from '@opsready/backstage-plugin-opsready-common';
import { Client } from 'openapi-fetch';
import {
  ActingForm,
  AuditEntries,
  ContactFiles,
  ContactReview,
  CreatePageRequest,
  DeclareIncidentRequest,
  EntityContacts,
  EntityIncidentPlan,
  EntityOnCall,
  EntityOnCallFacts,
  Incidents,
  OnCallAction,
  OnCallActions,
  People,
  RevealedAddress,
  RevealRequest,
  RosterCalendar,
  RosterDetail,
  Rosters,
  Sources,
} from './api';
import { operations, paths } from './generated/openapi';

type QueryOf<TOperation extends keyof operations> = NonNullable<
  operations[TOperation]['parameters']['query']
>;

/** A page of a list. @public */
export interface PageQuery {
  limit?: number;
  offset?: number;
}
/** Filters and page of the list of rosters. @public */
export type RostersQuery = QueryOf<'ListRosters'>;
/** Window and requirement of a calendar. @public */
export type RosterCalendarQuery = QueryOf<'GetRosterCalendar'>;
/** Filters and page of the list of people. @public */
export type PeopleQuery = QueryOf<'ListPeople'>;
/** Filters and page of the list of contacts files. @public */
export type ContactFilesQuery = QueryOf<'ListContactFiles'>;
/** Filters and page of the audit record. @public */
export type AuditQuery = Omit<QueryOf<'ListAudit'>, 'format'>;
/** What became of an action whose result was unknown. @public */
export interface CloseActionRequest {
  outcome: 'done' | 'failed';
  reason: string;
}

/**
 * Calls the oncall API. Failed calls throw `ResponseError`.
 *
 * @public
 */
export class OnCallClient {
  readonly #client: Client<paths>;

  constructor(options: ApiClientOptions) {
    this.#client = createApiClient('oncall', options);
  }

  async getEntityOnCall(entityRef: string): Promise<EntityOnCall> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/oncall', {
        params: { path: pathOf(entityRef) },
      }),
    );
  }

  async getEntityContacts(entityRef: string): Promise<EntityContacts> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/contacts', {
        params: { path: pathOf(entityRef) },
      }),
    );
  }

  async createContactReview(
    entityRef: string,
    body: { contentHash: string; note?: string },
  ): Promise<ContactReview> {
    return unwrap(
      this.#client.POST(
        '/entities/{kind}/{namespace}/{name}/contacts/reviews',
        { params: { path: pathOf(entityRef) }, body },
      ),
    );
  }

  /** The address is for the eyes of who asked: keep it nowhere. */
  async revealAddress(
    entityRef: string,
    body: RevealRequest,
  ): Promise<RevealedAddress> {
    return unwrap(
      this.#client.POST('/entities/{kind}/{namespace}/{name}/reveals', {
        params: { path: pathOf(entityRef) },
        body,
      }),
    );
  }

  async getEntityIncidentPlan(entityRef: string): Promise<EntityIncidentPlan> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/incident-plan', {
        params: { path: pathOf(entityRef) },
      }),
    );
  }

  async getActingForm(entityRef: string): Promise<ActingForm> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/acting-form', {
        params: { path: pathOf(entityRef) },
      }),
    );
  }

  async listEntityIncidents(
    entityRef: string,
    query: PageQuery = {},
  ): Promise<Incidents> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/incidents', {
        params: { path: pathOf(entityRef), query },
      }),
    );
  }

  async declareIncident(
    entityRef: string,
    body: DeclareIncidentRequest,
  ): Promise<OnCallAction> {
    return unwrap(
      this.#client.POST('/entities/{kind}/{namespace}/{name}/incidents', {
        params: { path: pathOf(entityRef) },
        body,
      }),
    );
  }

  async listEntityPages(
    entityRef: string,
    query: PageQuery = {},
  ): Promise<OnCallActions> {
    return unwrap(
      this.#client.GET('/entities/{kind}/{namespace}/{name}/pages', {
        params: { path: pathOf(entityRef), query },
      }),
    );
  }

  async createPage(
    entityRef: string,
    body: CreatePageRequest,
  ): Promise<OnCallAction> {
    return unwrap(
      this.#client.POST('/entities/{kind}/{namespace}/{name}/pages', {
        params: { path: pathOf(entityRef) },
        body,
      }),
    );
  }

  async getAction(actionId: string): Promise<OnCallAction> {
    return unwrap(
      this.#client.GET('/actions/{actionId}', {
        params: { path: { actionId } },
      }),
    );
  }

  async closeAction(
    actionId: string,
    body: CloseActionRequest,
  ): Promise<OnCallAction> {
    return unwrap(
      this.#client.POST('/actions/{actionId}/close', {
        params: { path: { actionId } },
        body,
      }),
    );
  }

  async listRosters(query: RostersQuery = {}): Promise<Rosters> {
    return unwrap(this.#client.GET('/rosters', { params: { query } }));
  }

  async getRoster(rosterId: string): Promise<RosterDetail> {
    return unwrap(
      this.#client.GET('/rosters/{rosterId}', {
        params: { path: { rosterId } },
      }),
    );
  }

  async getRosterCalendar(
    rosterId: string,
    query: RosterCalendarQuery = {},
  ): Promise<RosterCalendar> {
    return unwrap(
      this.#client.GET('/rosters/{rosterId}/calendar', {
        params: { path: { rosterId }, query },
      }),
    );
  }

  /** An iCalendar file. */
  async downloadRosterCalendar(rosterId: string): Promise<string> {
    return unwrap(
      this.#client.GET('/rosters/{rosterId}/ical', {
        params: { path: { rosterId } },
        parseAs: 'text',
      }),
    );
  }

  async listPeople(query: PeopleQuery = {}): Promise<People> {
    return unwrap(this.#client.GET('/people', { params: { query } }));
  }

  /** An iCalendar file. */
  async downloadPersonCalendar(personId: string): Promise<string> {
    return unwrap(
      this.#client.GET('/people/{personId}/ical', {
        params: { path: { personId } },
        parseAs: 'text',
      }),
    );
  }

  async listContactFiles(query: ContactFilesQuery = {}): Promise<ContactFiles> {
    return unwrap(this.#client.GET('/contact-files', { params: { query } }));
  }

  async listAudit(query: AuditQuery = {}): Promise<AuditEntries> {
    return unwrap(
      this.#client.GET('/audit', { params: { query } }),
    ) as Promise<AuditEntries>;
  }

  /** The record as a CSV file. */
  async exportAudit(query: AuditQuery = {}): Promise<string> {
    return unwrap(
      this.#client.GET('/audit', {
        params: { query: { ...query, format: 'csv' } },
        parseAs: 'text',
      }),
    ) as Promise<string>;
  }

  async listSources(): Promise<Sources> {
    return unwrap(this.#client.GET('/sources'));
  }

  /** For services: at most 500 entities a call. */
  async queryEntityFacts(entityRefs: string[]): Promise<EntityOnCallFacts> {
    return unwrap(this.#client.POST('/entity-facts', { body: { entityRefs } }));
  }
}
