import { z } from 'zod';
import { ControlError, type ControlRoute } from './ControlRoute';
import { placeSchema, regionAt } from './place';

const calendarSchema = placeSchema.extend({
  name: z.string().min(1),
  /** Null lets the calendar's own events decide again. */
  state: z.enum(['OPEN', 'CLOSED']).nullable(),
});

export const calendarRoutes: ControlRoute[] = [
  {
    method: 'PUT',
    path: '/calendars',
    about:
      "opens or closes a change calendar, whatever its events say: { account, region, name, state: 'OPEN' | 'CLOSED' | null }",
    run({ sandbox, body }) {
      const wanted = calendarSchema.parse(body);
      const { documents, forcedCalendars } = regionAt(sandbox, wanted);
      if (documents.get(wanted.name)?.type !== 'ChangeCalendar') {
        throw new ControlError(
          404,
          `There is no change calendar ${wanted.name} there`,
        );
      }
      if (wanted.state === null) {
        forcedCalendars.delete(wanted.name);
      } else {
        forcedCalendars.set(wanted.name, wanted.state === 'OPEN');
      }
      return { name: wanted.name, state: wanted.state };
    },
  },
];
