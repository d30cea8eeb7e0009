import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { callerOf } from '@opsready/backstage-plugin-opsready-node';
import { Request, Router } from 'express';
import { coverageWindow } from '../coverage/coverageWindow';
import { sendCalendar } from '../ical/sendCalendar';
import { calendarWindow } from './readModels/calendarWindow';
import { RosterFilter } from './readModels/filterRosters';
import { listRosters } from './readModels/listRosters';
import { rosterCalendar } from './readModels/rosterCalendar';
import { rosterDetail } from './readModels/rosterDetail';
import { rosterFile } from './readModels/calendarFiles';
import { visibleRoster } from './readModels/visibleRoster';
import { TimeRoutesOptions } from './TimeRoutesOptions';

type ListQuery = RosterFilter & {
  order: 'worst' | 'title';
  limit: number;
  offset: number;
};

export function addRosterRoutes(
  router: Router,
  options: TimeRoutesOptions,
): void {
  const { access, clock, database, httpAuth, refresh } = options;

  async function readableBy(req: Request) {
    const credentials = await callerOf(httpAuth, req);
    return access.readable(credentials, oncallRosterReadPermission);
  }

  router.get('/rosters', async (req, res) => {
    const { order, limit, offset, ...filter } =
      req.query as unknown as ListQuery;
    const readable = await readableBy(req);
    const page = { limit, offset };
    const now = clock.now();
    res.json(
      await listRosters({ ...options, readable, filter, order, page, now }),
    );
  });

  router.get('/rosters/:rosterId', async (req, res) => {
    const readable = await readableBy(req);
    const roster = await visibleRoster(database, req.params.rosterId, readable);
    // Somebody looks at it: an override at the provider is to be seen soon.
    await refresh.touch([roster.id]);
    const now = clock.now();
    res.json(await rosterDetail({ ...options, readable, roster, now }));
  });

  router.get('/rosters/:rosterId/calendar', async (req, res) => {
    const { requirement, ...asked } = req.query as Record<
      string,
      string | undefined
    >;
    const readable = await readableBy(req);
    const now = clock.now();
    const window = calendarWindow(asked, now);
    const roster = await visibleRoster(database, req.params.rosterId, readable);
    res.json(
      await rosterCalendar({ database, roster, window, requirement, now }),
    );
  });

  router.get('/rosters/:rosterId/ical', async (req, res) => {
    const readable = await readableBy(req);
    const roster = await visibleRoster(database, req.params.rosterId, readable);
    const now = clock.now();
    const window = coverageWindow(now);
    const text = await rosterFile({ database, roster, window, now });
    sendCalendar(res, { title: roster.title, text });
  });
}
