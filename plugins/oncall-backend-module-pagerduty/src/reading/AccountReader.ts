import { Policy, Schedule, User } from './schemas';

/** Where the parts of rosters come from: lists of everything, or one thing after the other. */
export interface AccountReader {
  policies(): AsyncIterable<Policy>;
  /** Those of the wanted schedules that PagerDuty tells of; the others are known by their shifts alone. */
  schedules(ids: ReadonlySet<string>): AsyncIterable<Schedule>;
  /** Those of the wanted users that are there. */
  users(ids: ReadonlySet<string>): AsyncIterable<User>;
}
