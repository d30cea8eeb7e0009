import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { pageAt } from '@opsready/backstage-plugin-opsready-react/testing';
import {
  ActingForm,
  AuditEntries,
  AuditQuery,
  CloseActionRequest,
  ContactFiles,
  ContactFilesQuery,
  ContactReview,
  CreatePageRequest,
  DeclareIncidentRequest,
  EntityContacts,
  EntityIncidentPlan,
  EntityOnCall,
  Incidents,
  OnCallAction,
  OnCallActions,
  PageQuery,
  People,
  PeopleQuery,
  RevealedAddress,
  RevealRequest,
  RosterCalendar,
  RosterCalendarQuery,
  RosterDetail,
  Rosters,
  RostersQuery,
  Sources,
} from '@opsready/backstage-plugin-oncall-common';
import { OnCallApi } from '../api';
import { actingFormOf } from './acting';
import { AUDIT } from './audit';
import {
  CONTACT_FILES,
  incidentPlanOf,
  noContacts,
  PAYMENTS_CONTACTS,
} from './contacts';
import { refOf } from './entities';
import { entityOnCallOf } from './entityOnCall';
import { FixtureActions } from './FixtureActions';
import { FixtureRosters } from './FixtureRosters';
import { ago, DAY, NOW } from './now';
import { SOURCES } from './sources';

/** A calendar file with nothing in it. */
const CALENDAR = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';

/**
 * A backend of fixtures: answers at once, at the time that its clock shows, and remembers what becomes of pages and
 * incidents for as long as it lives. Tests replace single answers.
 */
export class FixtureOnCallApi implements OnCallApi {
  readonly #clock: () => string;
  readonly #rosters: FixtureRosters;
  readonly #actions: FixtureActions;

  constructor(options: { rosters?: number; clock?: () => string } = {}) {
    this.#clock = options.clock ?? (() => NOW);
    this.#rosters = new FixtureRosters(options.rosters ?? 60, this.#clock);
    this.#actions = new FixtureActions(this.#clock);
  }

  async getEntityOnCall(entityRef: string): Promise<EntityOnCall> {
    const found = entityOnCallOf(entityRef, this.#clock());
    if (!found) {
      throw new NotFoundError(`No entity ${entityRef}`);
    }
    return found;
  }

  async getEntityContacts(entityRef: string): Promise<EntityContacts> {
    return entityRef === refOf('payments-api')
      ? PAYMENTS_CONTACTS
      : noContacts(entityRef);
  }

  async createContactReview(
    _entityRef: string,
    body: { contentHash: string; note?: string },
  ): Promise<ContactReview> {
    return { at: this.#clock(), by: 'user:default/mara', ...body };
  }

  async revealAddress(
    entityRef: string,
    body: RevealRequest,
  ): Promise<RevealedAddress> {
    if (entityRef !== refOf('payments-api')) {
      throw new NotAllowedError('You lack oncall.contact.reveal.');
    }
    return body.channelId.endsWith('email')
      ? { kind: 'email', address: 'somebody@private.parcelwise.example' }
      : { kind: 'voice', address: '+1-555-0100' };
  }

  async getEntityIncidentPlan(entityRef: string): Promise<EntityIncidentPlan> {
    return entityRef === refOf('gift-cards')
      ? {
          now: this.#clock(),
          entityRef,
          state: 'none',
          severities: [],
          missing: [],
          problems: [],
        }
      : incidentPlanOf(entityRef);
  }

  async getActingForm(entityRef: string): Promise<ActingForm> {
    return actingFormOf(await this.getEntityOnCall(entityRef));
  }

  async listEntityIncidents(
    entityRef: string,
    query: PageQuery = {},
  ): Promise<Incidents> {
    return this.#actions.incidents(entityRef, query);
  }

  async declareIncident(
    entityRef: string,
    body: DeclareIncidentRequest,
  ): Promise<OnCallAction> {
    return this.#actions.declare(entityRef, body);
  }

  async listEntityPages(
    entityRef: string,
    query: PageQuery = {},
  ): Promise<OnCallActions> {
    return this.#actions.pages(entityRef, query);
  }

  async createPage(
    entityRef: string,
    body: CreatePageRequest,
  ): Promise<OnCallAction> {
    return this.#actions.page(entityRef, body);
  }

  async getAction(actionId: string): Promise<OnCallAction> {
    return this.#actions.get(actionId);
  }

  async closeAction(
    actionId: string,
    body: CloseActionRequest,
  ): Promise<OnCallAction> {
    return this.#actions.close(actionId, body);
  }

  async listRosters(query: RostersQuery = {}): Promise<Rosters> {
    return this.#rosters.page(query);
  }

  async getRoster(rosterId: string): Promise<RosterDetail> {
    return this.#rosters.get(rosterId);
  }

  async getRosterCalendar(
    rosterId: string,
    query: RosterCalendarQuery = {},
  ): Promise<RosterCalendar> {
    return this.#rosters.calendar(rosterId, query);
  }

  async downloadRosterCalendar(_rosterId: string): Promise<string> {
    return CALENDAR;
  }

  async listPeople(query: PeopleQuery = {}): Promise<People> {
    return this.#rosters.people(query);
  }

  async downloadPersonCalendar(_personId: string): Promise<string> {
    return CALENDAR;
  }

  async listContactFiles(query: ContactFilesQuery = {}): Promise<ContactFiles> {
    const files = CONTACT_FILES.filter(
      file =>
        [undefined, file.kind].includes(query.kind) &&
        file.path.includes(query.text ?? ''),
    );
    return pageAt(this.#clock(), files, query);
  }

  async listAudit(query: AuditQuery = {}): Promise<AuditEntries> {
    const found = AUDIT.filter(
      entry =>
        [undefined, entry.actor].includes(query.actor) &&
        [undefined, entry.entityRef].includes(query.entityRef) &&
        (!query.event || query.event.includes(entry.event)) &&
        entry.at >= (query.since ?? '') &&
        entry.at <= (query.until ?? ago(-DAY)),
    );
    return pageAt(this.#clock(), found, query);
  }

  async exportAudit(query: AuditQuery = {}): Promise<string> {
    const { items } = await this.listAudit(query);
    return [
      'at,event,actor',
      ...items.map(({ at, event, actor = '' }) => `${at},${event},${actor}`),
    ].join('\n');
  }

  async listSources(): Promise<Sources> {
    return { now: this.#clock(), items: SOURCES };
  }
}
