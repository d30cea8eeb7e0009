import { NotFoundError } from '@backstage/errors';
import { Router } from 'express';
import { callerOf } from '@opsready/backstage-plugin-opsready-node';
import { AuthorizedLists } from '../authorization/AuthorizedLists';
import { scorecardEntities } from './readModels/scorecardEntities';
import { ScorecardFilter } from './readModels/ScorecardFilter';
import { GroupBy, scorecardGroups } from './readModels/scorecardGroups';
import { RouterOptions } from './RouterOptions';

type ListQuery = ScorecardFilter & { limit: number; offset: number };
type GroupsQuery = ScorecardFilter & { by: GroupBy };

export function addScorecardRoutes(
  router: Router,
  options: RouterOptions & { lists: AuthorizedLists },
): void {
  const { database, definitions, clock, httpAuth, lists } = options;

  function assertScorecard(scorecardId: string): void {
    if (!definitions.scorecards.some(({ id }) => id === scorecardId)) {
      throw new NotFoundError(`No scorecard '${scorecardId}'`);
    }
  }

  router.get('/scorecards/:scorecardId/entities', async (req, res) => {
    const { scorecardId } = req.params;
    const { limit, offset, ...filter } = req.query as unknown as ListQuery;
    const visible = await lists.visibleEntities(await callerOf(httpAuth, req));
    assertScorecard(scorecardId);
    const now = clock.now();
    const page = { limit, offset };
    const list = { database, definitions, scorecardId, filter, visible };
    res.json(await scorecardEntities({ ...list, page, now }));
  });

  router.get('/scorecards/:scorecardId/groups', async (req, res) => {
    const { scorecardId } = req.params;
    const { by, ...filter } = req.query as unknown as GroupsQuery;
    const visible = await lists.visibleEntities(await callerOf(httpAuth, req));
    assertScorecard(scorecardId);
    const now = clock.now();
    const list = { database, scorecardId, filter, visible };
    res.json(await scorecardGroups({ ...list, by, now }));
  });
}
