import { NotFoundError } from '@backstage/errors';
import {
  oncallContactReviewPermission,
  oncallRosterReadPermission,
} from '@opsready/backstage-plugin-oncall-common';
import {
  audited,
  callerOf,
  entityRefOf,
  personOf,
  TooManyRequestsError,
} from '@opsready/backstage-plugin-opsready-node';
import { entityContacts } from '../contacts/entityContacts';
import { filesOf } from '../files/filesOf';
import { Reveals } from '../reveals/Reveals';
import { ContactReviews } from '../reviews/ContactReviews';
import { PartOptions } from './PartOptions';
import { AddRoutes } from './router';

const CONTACTS = '/entities/:kind/:namespace/:name/contacts';
const REVEALS = '/entities/:kind/:namespace/:name/reveals';

/** Contacts of entities, their reviews, and reveals of addresses. */
export function contactRoutes(
  options: Pick<
    PartOptions,
    'access' | 'auditor' | 'clock' | 'database' | 'httpAuth'
  > & { reveals: Reveals; reviews: ContactReviews },
): AddRoutes {
  const { access, auditor, clock, database, httpAuth } = options;
  const read = oncallRosterReadPermission;
  return router => {
    router.get(CONTACTS, async (req, res) => {
      const entityRef = entityRefOf(req.params);
      const credentials = await callerOf(httpAuth, req);
      await access.require(credentials, read, entityRef);
      const now = clock.now();
      const asked = { access, credentials, database, entityRef, now };
      res.json(await entityContacts(asked));
    });

    router.post(`${CONTACTS}/reviews`, async (req, res) => {
      const entityRef = entityRefOf(req.params);
      const { contentHash, note } = req.body;
      const created = await audited(
        {
          auditor,
          request: req,
          eventId: 'contact-review',
          severityLevel: 'low',
          meta: { entityRef, contentHash },
        },
        async () => {
          const person = await personOf(httpAuth, req, 'review contacts');
          await access.require(person.credentials, read, entityRef);
          const files = await filesOf(database, 'contacts', [entityRef]);
          const held = files.get(entityRef);
          if (!held) {
            throw new NotFoundError(`${entityRef} has no contacts to review.`);
          }
          await access.require(
            person.credentials,
            oncallContactReviewPermission,
            held.sourceRef,
          );
          const reviewer = person.entityRef;
          const review = { held, contentHash, note, reviewer };
          return options.reviews.create(review);
        },
      );
      res.status(201).json(created);
    });

    router.post(REVEALS, async (req, res) => {
      res.set('Cache-Control', 'no-store');
      const entityRef = entityRefOf(req.params);
      const { reason, ...which } = req.body;
      const revealed = await audited(
        {
          auditor,
          request: req,
          eventId: 'contact-reveal',
          severityLevel: 'high',
          meta: { entityRef, ...which },
        },
        async () => {
          const person = await personOf(httpAuth, req, 'reveal addresses');
          const request = { entityRef, person, request: req.body };
          return options.reveals.reveal(request);
        },
      ).catch(error => {
        if (error instanceof TooManyRequestsError) {
          res.set('Retry-After', String(error.retryAfterSeconds));
        }
        throw error;
      });
      res.json(revealed);
    });
  };
}
