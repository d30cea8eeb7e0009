import {
  Execution,
  isFinished,
} from '@opsready/backstage-plugin-runbooks-common';

/** Without signals, or where something may still come in that no signal tells of. */
const POLL_MS = 4_000;
/** With signals: only to be known as one who watches, which is forgotten after a minute. */
const WATCH_MS = 25_000;
/** As long as the details of an execution that ended may still come in. */
const SETTLES_MS = 60_000;

/** After which time to read an execution again; `undefined` where it will not change. */
export function readAgainMs(
  { execution, now }: Execution,
  isSignalled: boolean,
): number | undefined {
  if (!isFinished(execution.status)) {
    return isSignalled ? WATCH_MS : POLL_MS;
  }
  const { finishedAt } = execution;
  const endedMs = Date.parse(now) - Date.parse(finishedAt ?? '');
  return endedMs < SETTLES_MS ? POLL_MS : undefined;
}
