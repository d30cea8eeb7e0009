/**
 * The nearest peer, `@backstage-community/plugin-tech-insights-backend` 3.1.0, as it was measured by this project on a
 * machine of the kind below: 2 cores, 10,000 entities, 20 checks. It is not installed here.
 */
export const PEER = {
  checksPerSecond: { SQLite: 5_250, PostgreSQL: 4_180 },
  evaluateAllSeconds: { SQLite: 38, PostgreSQL: 48 },
  entityPageP50Ms: [8, 12],
  loopBlockedSeconds: 41,
  memoryGb: 1.9,
} as const;

/** What this project wants of itself. */
export const TARGETS = {
  allTimesPeer: 30,
  onePercentTimesPeer: 300,
  memoryTimesIdle: 1.3,
  loopDelayMs: 50,
  pageP50TimesFloor: 1.25,
  pageP99TimesFloor: 1.5,
  pageTimesPeer: 0.6,
} as const;

/** Milliseconds at p95 on PostgreSQL, by the number of entities. */
export const LIST_TARGET_MS: Readonly<Record<number, number>> = {
  10_000: 50,
  100_000: 200,
};
