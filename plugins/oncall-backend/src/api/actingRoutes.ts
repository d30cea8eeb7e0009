import {
  AuditEntry,
  OnCallAction,
  oncallIncidentReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import {
  audited,
  callerOf,
  entityRefOf,
  personOf,
  SignedInPerson,
  TooManyRequestsError,
} from '@opsready/backstage-plugin-opsready-node';
import { Request, Response } from 'express';
import { personRefOf } from '../acting/ActionAccess';
import { actionOf } from '../acting/actionOf';
import { ActionKind, ActionRow } from '../acting/ActionRow';
import { TakenRequest } from '../acting/ActingRequests';
import { Acting } from '../acting/createActing';
import { listPages } from '../acting/listPages';
import { auditLog } from '../audit/AuditLog';
import { PartOptions } from './PartOptions';
import { AddRoutes } from './router';

const ENTITY = '/entities/:kind/:namespace/:name';
const ACTION = '/actions/:actionId';

/** What people are told no by; anything else is a fault. */
const REFUSALS = new Set([
  'NotAllowedError',
  'InputError',
  'ConflictError',
  'TooManyRequestsError',
]);

const REFUSED: Record<ActionKind, AuditEntry['event']> = {
  page: 'pageRefused',
  incident: 'incidentRefused',
};

type EntityRequest = Request<any, any, any, any, any>;

/** Pages and incidents that are sent through the portal. Only people send and close them. */
export function actingRoutes(
  options: Pick<
    PartOptions,
    'access' | 'auditor' | 'clock' | 'database' | 'httpAuth' | 'providers'
  > & { acting: Acting },
): AddRoutes {
  const { access, acting, auditor, clock, database, httpAuth, providers } =
    options;

  /** An action as it is shown to a person who may do what was just done. */
  const toPerson = (action: ActionRow): OnCallAction =>
    actionOf(action, {
      now: clock.now(),
      providers,
      reader: { isPerson: true, may: true },
    });

  /** Takes a request of a person; a refusal is remembered. */
  async function take(
    request: EntityRequest,
    response: Response,
    kind: ActionKind,
    work: (entityRef: string, person: SignedInPerson) => Promise<TakenRequest>,
  ): Promise<void> {
    const what = kind === 'page' ? 'page' : 'declare incidents';
    const person = await personOf(httpAuth, request, what);
    const entityRef = entityRefOf(request.params);
    const { rosterId } = request.body as { rosterId: string };
    const eventId = `${kind}-create`;
    const meta = { entityRef, rosterId };
    const event = { auditor, request, eventId, meta };
    try {
      const { created, action } = await audited(
        { ...event, severityLevel: 'medium' },
        () => work(entityRef, person),
      );
      response.status(created ? 201 : 200).json(toPerson(action));
    } catch (error) {
      const { name, message } = error as Error;
      if (error instanceof TooManyRequestsError) {
        response.set('Retry-After', String(error.retryAfterSeconds));
      }
      if (REFUSALS.has(name)) {
        await auditLog.record(database, {
          at: clock.now(),
          event: REFUSED[kind],
          actor: person.entityRef,
          entityRef,
          detail: message,
        });
      }
      throw error;
    }
  }

  return router => {
    router.get(`${ENTITY}/acting-form`, async (req, res) => {
      const credentials = await callerOf(httpAuth, req);
      const isPerson = personRefOf(credentials) !== undefined;
      const entityRef = entityRefOf(req.params);
      res.json(await acting.forms.form(entityRef, credentials, isPerson));
    });

    router.post(`${ENTITY}/pages`, async (req, res) => {
      await take(req, res, 'page', (entityRef, person) =>
        acting.requests.page(entityRef, req.body, person),
      );
    });

    router.post(`${ENTITY}/incidents`, async (req, res) => {
      await take(req, res, 'incident', (entityRef, person) =>
        acting.requests.declare(entityRef, req.body, person),
      );
    });

    router.get(`${ENTITY}/pages`, async (req, res) => {
      const { limit, offset } = req.query as unknown as {
        limit: number;
        offset: number;
      };
      const entityRef = entityRefOf(req.params);
      const credentials = await callerOf(httpAuth, req);
      const permission = oncallIncidentReadPermission;
      await access.require(credentials, permission, entityRef);
      res.json(
        await listPages({
          database,
          providers,
          entityRef,
          reader: await acting.access.readerOf('page', entityRef, credentials),
          now: clock.now(),
          page: { limit, offset },
        }),
      );
    });

    router.get(ACTION, async (req, res) => {
      const credentials = await callerOf(httpAuth, req);
      const { actionId } = req.params;
      const { action, reader } = await acting.access.read(
        actionId,
        credentials,
      );
      res.json(actionOf(action, { now: clock.now(), providers, reader }));
    });

    router.post(`${ACTION}/close`, async (req, res) => {
      const person = await personOf(httpAuth, req, 'close');
      const { actionId } = req.params;
      const action = await audited(
        {
          auditor,
          request: req,
          eventId: 'action-close',
          severityLevel: 'medium',
          meta: { actionId, outcome: req.body.outcome },
        },
        async () => {
          const { credentials, entityRef } = person;
          const open = await acting.access.authorize(actionId, credentials);
          return acting.closing.close(open, req.body, entityRef);
        },
      );
      res.json(toPerson(action));
    });
  };
}
