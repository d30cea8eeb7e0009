import { oncallRosterReadPermission } from '@opsready/backstage-plugin-oncall-common';
import { callerOf } from '@opsready/backstage-plugin-opsready-node';
import { Router } from 'express';
import { coverageWindow } from '../coverage/coverageWindow';
import { sendCalendar } from '../ical/sendCalendar';
import { personFile } from './readModels/calendarFiles';
import { listPeople, PeopleFilter } from './readModels/listPeople';
import { TimeRoutesOptions } from './TimeRoutesOptions';

type ListQuery = PeopleFilter & { limit: number; offset: number };

export function addPeopleRoutes(
  router: Router,
  options: TimeRoutesOptions,
): void {
  const { access, clock, database, httpAuth } = options;
  const read = oncallRosterReadPermission;

  router.get('/people', async (req, res) => {
    const { limit, offset, ...filter } = req.query as unknown as ListQuery;
    const credentials = await callerOf(httpAuth, req);
    const readable = await access.readable(credentials, read);
    const page = { limit, offset };
    const now = clock.now();
    res.json(await listPeople({ database, filter, readable, page, now }));
  });

  router.get('/people/:personId/ical', async (req, res) => {
    const { personId } = req.params;
    const credentials = await callerOf(httpAuth, req);
    const readable = await access.readable(credentials, read);
    const now = clock.now();
    const window = coverageWindow(now);
    const asked = { database, readable, personId, window, now };
    sendCalendar(res, await personFile(asked));
  });
}
