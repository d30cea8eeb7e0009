import { LoggerService } from '@backstage/backend-plugin-api';
import { batches, TargetLease } from '@opsready/backstage-plugin-opsready-node';
import { CatalogUsers } from './CatalogUsers';
import { UserMatches } from './UserMatches';
import { writeUsers } from './writeUsers';

const PAGE_SIZE = 1_000;

/**
 * Looks people up in the catalog and writes who they are there. Where the catalog cannot be read what was known stays: the
 * provider was read all the same.
 *
 * @returns whether anything differs
 */
export async function matchPeople(options: {
  matches: UserMatches;
  personIds: Iterable<string>;
  users: CatalogUsers;
  lease: TargetLease;
  logger: LoggerService;
  signal: AbortSignal;
}): Promise<boolean> {
  const { matches, users, lease, logger, signal } = options;
  if (matches.isEmpty) {
    return false;
  }
  try {
    for await (const page of users(signal)) {
      matches.compare(page);
    }
  } catch (error) {
    signal.throwIfAborted();
    logger.warn('People of rosters could not be looked up in the catalog', {
      error: (error as Error)?.name ?? 'unknown',
    });
    return false;
  }
  const found = matches.users();
  let changed = false;
  for (const ids of batches([...options.personIds], PAGE_SIZE)) {
    const differs = await lease.write(trx => writeUsers(trx, ids, found));
    changed ||= differs;
  }
  return changed;
}
