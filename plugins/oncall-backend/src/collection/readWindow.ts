import { ReadWindow } from '@opsready/backstage-plugin-oncall-node';

const DAY_MS = 86_400_000;
/** Longer than the calendar that people can look at, so that it has no end within it. */
const DAYS_AHEAD = 63;

/** The shifts that are read: those of yesterday, for who hands over, and as far as calendars go. */
export function readWindow(now: Date): ReadWindow {
  return {
    from: new Date(now.getTime() - DAY_MS),
    to: new Date(now.getTime() + DAYS_AHEAD * DAY_MS),
  };
}
