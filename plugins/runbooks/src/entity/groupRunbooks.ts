import { BoundRunbook } from '@opsready/backstage-plugin-runbooks-common';
import { shortPlaceText } from '../text';

/** One runbook wherever it lies: the same document is often there in several accounts and Regions. */
export interface RunbookGroup {
  key: string;
  /** By place; the first one gives the group its title. */
  members: readonly [BoundRunbook, ...BoundRunbook[]];
}

/** The runbooks with those that are the same document put together, in the order of their first. */
export function groupRunbooks(items: readonly BoundRunbook[]): RunbookGroup[] {
  const groups = new Map<string, [BoundRunbook, ...BoundRunbook[]]>();
  for (const bound of items) {
    const { id, sourceId, format, name, place } = bound.runbook;
    const key = place ? JSON.stringify([sourceId, format, name]) : id;
    const members = groups.get(key);
    if (members) {
      members.push(bound);
    } else {
      groups.set(key, [bound]);
    }
  }
  return [...groups].map(([key, members]) => ({
    key,
    members: members.sort((a, b) => placeOf(a).localeCompare(placeOf(b))),
  }));
}

/** Those that the viewer may run first, then in the order that they have. */
export function runnableFirst(groups: readonly RunbookGroup[]): RunbookGroup[] {
  const [runnable, others]: [RunbookGroup[], RunbookGroup[]] = [[], []];
  for (const group of groups) {
    const mayRun = group.members.some(({ canRun }) => canRun.allowed);
    (mayRun ? runnable : others).push(group);
  }
  return [...runnable, ...others];
}

/** The member that was run last; the first one where none ever was. */
export function lastRunOf({ members }: RunbookGroup): BoundRunbook {
  return members.reduce((last, member) =>
    runAt(member) > runAt(last) ? member : last,
  );
}

function placeOf({ runbook: { place } }: BoundRunbook): string {
  return place ? shortPlaceText(place) : '';
}

function runAt({ runbook }: BoundRunbook): string {
  return runbook.statistics.lastRun?.at ?? '';
}
