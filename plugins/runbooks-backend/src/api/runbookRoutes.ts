import { NotAllowedError, NotFoundError, toError } from '@backstage/errors';
import { callerOf } from '@opsready/backstage-plugin-opsready-node';
import {
  runbooksReviewCreatePermission,
  runbooksRunbookReadPermission,
} from '@opsready/backstage-plugin-runbooks-common';
import { Router } from 'express';
import { personOf } from '../authorization/personOf';
import { reviewableEntity } from '../reviews/reviewableEntity';
import { listRunbooks } from './readModels/listRunbooks';
import { runbookDetail } from './readModels/runbookDetail';
import { runbookDrift } from './readModels/runbookDrift';
import { RunbookFilter } from './readModels/RunbookFilter';
import { oneVisible } from './readModels/visibleRunbooks';
import { IndexRoutesOptions } from './IndexRoutesOptions';

type ListQuery = RunbookFilter & { limit: number; offset: number };

export function addRunbookRoutes(
  router: Router,
  options: IndexRoutesOptions,
): void {
  const { database, clock, httpAuth, access, reviews, auditor, reviewEvery } =
    options;
  const read = runbooksRunbookReadPermission;
  const review = runbooksReviewCreatePermission;

  router.get('/runbooks', async (req, res) => {
    const { limit, offset, ...filter } = req.query as unknown as ListQuery;
    const visible = await access.visible(await callerOf(httpAuth, req), read);
    const now = clock.now();
    const page = { limit, offset };
    res.json(await listRunbooks({ database, filter, visible, page, now }));
  });

  router.get('/runbooks/:runbookId', async (req, res) => {
    const { runbookId } = req.params;
    const credentials = await callerOf(httpAuth, req);
    const [visible, reviewable] = await access.decide(
      credentials,
      read,
      review,
    );
    assertMayRead(visible);
    const now = clock.now();
    const one = { database, runbookId, visible, reviewable, reviewEvery, now };
    res.json(found(await runbookDetail(one), runbookId));
  });

  router.get('/runbooks/:runbookId/drift', async (req, res) => {
    const { runbookId } = req.params;
    const visible = await access.visible(await callerOf(httpAuth, req), read);
    const drift = await runbookDrift({ database, runbookId, visible });
    res.json(found(drift, runbookId));
  });

  router.post('/runbooks/:runbookId/reviews', async (req, res) => {
    const { runbookId } = req.params;
    const person = await personOf(httpAuth, req);
    const event = await auditor.createEvent({
      eventId: 'review-create',
      severityLevel: 'low',
      request: req,
      meta: { runbookId, contentHash: req.body.contentHash },
    });
    try {
      const [visible, reviewable] = await access.decide(
        person.credentials,
        read,
        review,
      );
      assertMayRead(visible);
      const one = await oneVisible(database, runbookId, visible).first('r.id');
      found(one, runbookId);
      const allowance =
        reviewable &&
        (await reviewableEntity({ database, runbookId, visible: reviewable }));
      if (!allowance) {
        throw new NotAllowedError(
          `The permission ${review.name} is needed on an entity that the runbook is bound to`,
        );
      }
      const created = await reviews.create({
        runbookId,
        contentHash: req.body.contentHash,
        note: req.body.note,
        reviewer: person.entityRef,
        entityRef: allowance.entityRef,
      });
      await event.success();
      res.status(201).json(created);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });
}

function assertMayRead<TVisible>(
  visible: TVisible | undefined,
): asserts visible is TVisible {
  if (!visible) {
    throw new NotAllowedError(
      `The permission ${runbooksRunbookReadPermission.name} is needed`,
    );
  }
}

/** One answer for what does not exist and for what the caller may not see. */
function found<TItem>(item: TItem | undefined, runbookId: string): TItem {
  if (item === undefined) {
    throw new NotFoundError(`No runbook '${runbookId}'`);
  }
  return item;
}
