import { Clock } from '@opsready/backstage-plugin-opsready-node';

/** When the bench begins. Clocks change in Europe and in America within the four weeks that follow. */
export const START = new Date('2026-10-05T12:00:00.000Z');

/** Minutes after the start at which something is done; nobody hands over between them. */
export const MINUTES = {
  first: 0,
  nextHour: 60,
  unchanged: 70,
  onePercent: 80,
} as const;

/** A clock that stands still so many minutes after the start. */
export function clockAt(minutes: number): Clock {
  const at = new Date(START.getTime() + minutes * 60_000);
  return { now: () => at };
}

/** People who take turns on a policy. */
export const PEOPLE_OF_A_ROSTER = 5;
/** Policies that share a schedule behind them. */
export const ROSTERS_OF_A_BACKUP = 10;

/** Who shares the entities: one group for forty of them, and one system for twenty. */
export const groupsOf = (entities: number) =>
  Math.max(2, Math.floor(entities / 40));
export const systemsOf = (entities: number) =>
  Math.max(2, Math.floor(entities / 20));
export const componentsOf = (entities: number) =>
  entities - groupsOf(entities) - systemsOf(entities);

export const policyId = (index: number) => `PR${padded(index)}`;
export const scheduleId = (index: number) => `PS${padded(index)}`;
export const backupId = (index: number) => `PB${padded(index)}`;
export const userId = (index: number) => `PU${padded(index)}`;
export const emailOf = (index: number) => `person-${index}@parcelwise.example`;

export const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'];

/** Whole numbers below `count`. */
export function indices(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function padded(index: number): string {
  return String(index).padStart(5, '0');
}
