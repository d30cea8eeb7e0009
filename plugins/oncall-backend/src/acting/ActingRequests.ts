import { randomUUID } from 'node:crypto';
import { ConflictError, InputError } from '@backstage/errors';
import {
  CreatePageRequest,
  DeclareIncidentRequest,
} from '@opsready/backstage-plugin-oncall-common';
import {
  entityNotFound,
  newSubmitLease,
  SignedInPerson,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { OnCallAccess } from '../authorization/OnCallAccess';
import { EntityRow, RosterRow } from '../database/tables';
import { severitiesOf } from '../plans/severitiesOf';
import { ProviderRegistry } from '../providers/ProviderRegistry';
import { rostersOf } from '../rosters/StoredRoster';
import { actTargetsOf, capabilityOf } from './actingOption';
import { ACTION_PERMISSIONS } from './actionPermissions';
import { ActionKind, ActionRow, NewAction } from './ActionRow';
import { ActionStore } from './ActionStore';
import { ActionSubmission } from './ActionSubmission';
import { PageLimit } from './PageLimit';

/** What an action came of, and whether this request made it. */
export interface TakenRequest {
  created: boolean;
  action: ActionRow;
}

/** What requests are taken with. */
export interface ActingRequestsOptions {
  database: Knex;
  access: OnCallAccess;
  providers: ProviderRegistry;
  store: ActionStore;
  submission: ActionSubmission;
  pageLimit: PageLimit;
  /** Leases are on real time. */
  realTime?: () => number;
}

/**
 * Takes requests for pages and incidents: judges them by what is known here, stores them, and sends them. What was asked for
 * under the same key before is answered with what it made.
 */
export class ActingRequests {
  readonly #options: ActingRequestsOptions;

  constructor(options: ActingRequestsOptions) {
    this.#options = options;
  }

  /** @throws NotAllowedError, InputError, NotFoundError (of an entity), ConflictError or TooManyRequestsError; then nothing was stored */
  async page(
    entityRef: string,
    request: CreatePageRequest,
    person: SignedInPerson,
  ): Promise<TakenRequest> {
    const { pageLimit } = this.#options;
    return this.#take({ entityRef, kind: 'page', request, person }, () => ({
      fields: {
        severity: null,
        title: request.subject,
        description: request.message ?? null,
      },
      admit: trx => pageLimit.admit(trx, person.entityRef),
    }));
  }

  /** Throws like `page`. */
  async declare(
    entityRef: string,
    request: DeclareIncidentRequest,
    person: SignedInPerson,
  ): Promise<TakenRequest> {
    const { database } = this.#options;
    return this.#take(
      { entityRef, kind: 'incident', request, person },
      async () => ({
        fields: {
          severity: JSON.stringify(
            await severityOf(database, entityRef, request.severity),
          ),
          title: request.title,
          description: request.description ?? null,
        },
        admit: async () => {},
      }),
    );
  }

  async #take(
    asked: Asked,
    judge: () => Judged | Promise<Judged>,
  ): Promise<TakenRequest> {
    const { access, store, submission, database, realTime } = this.#options;
    const { entityRef, kind, request, person } = asked;
    const permission = ACTION_PERMISSIONS[kind];
    await access.require(person.credentials, permission, entityRef);
    const earlier = await store.find(person.entityRef, request.requestKey);
    if (earlier) {
      return { created: false, action: sameRequest(earlier, asked) };
    }
    const entity = await readEntity(database, entityRef);
    const roster = await this.#boundRoster(entityRef, request.rosterId);
    const actTargetId = this.#actTarget(kind, roster, request.targetId);
    const { fields, admit } = await judge();
    const lease = newSubmitLease((realTime ?? Date.now)());
    const taken = await store.create(
      {
        ...fields,
        id: randomUUID(),
        kind,
        entity_ref: entityRef,
        entity_title: entity.title ?? entity.name,
        roster_id: roster.id,
        roster_title: roster.title,
        provider_id: roster.provider_id,
        target_id: roster.target_id,
        roster_native_id: roster.native_id,
        act_target_id: actTargetId ?? null,
        reason: request.reason,
        requested_by: person.entityRef,
        request_key: request.requestKey,
      },
      lease,
      admit,
    );
    if (!taken.created) {
      return { created: false, action: sameRequest(taken.action, asked) };
    }
    await submission.run(taken.action, lease);
    const sent = await store.get(taken.action.id);
    return { created: true, action: sent ?? taken.action };
  }

  async #boundRoster(entityRef: string, rosterId: string): Promise<RosterRow> {
    const bound = await rostersOf(this.#options.database, entityRef);
    const found = bound.find(({ roster }) => roster.id === rosterId);
    if (!found) {
      throw new ConflictError(
        `${entityRef} has no roster '${rosterId}' (any more). It has: ` +
          `${bound.map(({ roster }) => roster.title).join(', ') || 'none'}. Look at it again.`,
      );
    }
    return found.roster;
  }

  #actTarget(
    kind: ActionKind,
    roster: RosterRow,
    targetId: string | undefined,
  ): string | undefined {
    const provider = this.#options.providers.get(roster.provider_id);
    const capability = capabilityOf(kind, roster, provider);
    if (!capability.possible) {
      throw new ConflictError(capability.reason);
    }
    const targets = actTargetsOf(kind, roster);
    const target =
      targetId === undefined
        ? targets[0]
        : targets.find(({ id }) => id === targetId);
    if (!target && targetId !== undefined) {
      throw new InputError(
        `The roster ${roster.title} has no target '${targetId}' (any more). It has: ` +
          `${targets.map(({ id }) => id).join(', ') || 'none'}.`,
      );
    }
    if (target?.problem !== undefined) {
      throw new ConflictError(
        `${target.title} cannot be used: ${target.problem}`,
      );
    }
    return target?.id;
  }
}

interface Asked {
  entityRef: string;
  kind: ActionKind;
  request: CreatePageRequest | DeclareIncidentRequest;
  person: SignedInPerson;
}

interface Judged {
  fields: Pick<NewAction, 'severity' | 'title' | 'description'>;
  /** Asked while it is stored. */
  admit(trx: Knex.Transaction): Promise<void>;
}

/** @throws ConflictError where the key was used for something else: it must not look as if this had been done */
function sameRequest(
  action: ActionRow,
  { entityRef, kind, request }: Asked,
): ActionRow {
  const isSame =
    action.entity_ref === entityRef &&
    action.kind === kind &&
    action.roster_id === request.rosterId;
  if (!isSame) {
    throw new ConflictError(
      `The request key was used for another ${action.kind} by you. Open the dialog again.`,
    );
  }
  return action;
}

async function readEntity(
  database: Knex,
  entityRef: string,
): Promise<Pick<EntityRow, 'name' | 'title'>> {
  const entity = await database<EntityRow>('entities')
    .where('entity_ref', entityRef)
    .whereNull('left_at')
    .first('name', 'title');
  if (!entity) {
    throw entityNotFound(entityRef);
  }
  return entity;
}

async function severityOf(
  database: Knex,
  entityRef: string,
  severityId: string,
) {
  const { severities } = await severitiesOf(database, entityRef);
  const severity = severities.find(({ id }) => id === severityId);
  if (!severity) {
    throw new InputError(
      `There is no severity '${severityId}' in the incident plan of ${entityRef}. It has: ` +
        `${severities.map(({ id }) => id).join(', ')}.`,
    );
  }
  return severity;
}
