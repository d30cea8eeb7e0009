import { RunbookTarget } from '@opsready/backstage-plugin-runbooks-node';

/** The instant that the clock is held at. */
export const NOW = new Date('2026-11-21T12:00:00.000Z');

/** Rows that are written in one transaction. */
export const BATCH = 500;

export const PLACES: readonly RunbookTarget[] = [
  place('111122223333', 'eu-west-1', 'production'),
  place('111122223333', 'us-east-1', 'production'),
  place('444455556666', 'eu-west-1', 'staging'),
  place('444455556666', 'us-east-1', 'staging'),
];

/** Who shares the entities: one group for forty of them, and one system for twenty. */
export const groupsOf = (entities: number) =>
  Math.max(2, Math.floor(entities / 40));
export const systemsOf = (entities: number) =>
  Math.max(2, Math.floor(entities / 20));
export const componentsOf = (entities: number) =>
  entities - groupsOf(entities) - systemsOf(entities);

export const groupRef = (index: number) => `group:default/team-${index}`;
export const systemRef = (index: number) => `system:default/system-${index}`;
export const componentRef = (index: number) =>
  `component:default/service-${index}`;
export const personRef = (index: number) => `user:default/person-${index}`;

/** Whole numbers from `start`, at most `size` of them and below `end`. */
export function indices(start: number, end: number, size = BATCH): number[] {
  const length = Math.max(0, Math.min(size, end - start));
  return Array.from({ length }, (_, offset) => start + offset);
}

function place(
  account: string,
  region: string,
  environment: string,
): RunbookTarget {
  return { id: `${account}/${region}`, account, region, environment };
}
