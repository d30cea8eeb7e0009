import { ReadWindow } from '@opsready/backstage-plugin-oncall-node';
import { PagerDutyClient } from '../calling/PagerDutyClient';

/** One read of an account. */
export interface ReadContext {
  client: PagerDutyClient;
  window: ReadWindow;
  /** Why nothing can be sent to the account, where it cannot. */
  noActing?: string;
  /** Somebody waits for it. */
  onDemand: boolean;
  signal: AbortSignal;
}

/** What every request of a read has in common. */
export function requestOf({ onDemand, signal }: ReadContext) {
  return { onDemand, signal };
}

/** The window as parameters. With a time zone, lists of schedules render their layers as well. */
export function windowQuery({
  window,
}: ReadContext): Array<readonly [string, string]> {
  return [
    ['since', window.from.toISOString()],
    ['until', window.to.toISOString()],
    ['time_zone', 'UTC'],
  ];
}
