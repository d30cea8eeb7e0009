import {
  BackstageCredentials,
  LoggerService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  batches,
  Clock,
  RepositoryRules,
  textsOf,
} from '@opsready/backstage-plugin-opsready-node';
import { Knex } from 'knex';
import { FOR_GOOD, UserRow } from '../database/tables';
import { ContactFileReadsRow, ContactFileRow } from './ContactFileRow';
import { ContactSettings } from './ContactSettings';
import { draftRow, finishedRow, readByOf } from './fileRow';
import { NamedFile, namedFiles } from './namedFiles';
import { usersIn } from './parseFile';
import { readFile } from './readFile';
import { writeFile } from './writeFile';
import { writeNamings } from './writeNamings';

/** Repositories that are read at the same time. */
const AT_ONCE = 4;
/** Files that are in memory at a time. */
const PART = 40;

/** What reading files is built on. */
export interface ContactFileReaderOptions {
  catalog: CatalogService;
  clock: Clock;
  credentials: () => Promise<BackstageCredentials>;
  database: Knex;
  logger: LoggerService;
  repositories: RepositoryRules;
  settings: ContactSettings;
  urlReader: UrlReaderService;
}

/** Reads the contacts files and incident plans that entities name, and stores what changed of them. */
export class ContactFileReader {
  readonly #options: ContactFileReaderOptions;

  constructor(options: ContactFileReaderOptions) {
    this.#options = options;
  }

  async run(signal: AbortSignal): Promise<void> {
    const { database, clock, settings } = this.#options;
    const now = clock.now();
    const last = await database<ContactFileReadsRow>('contact_file_reads')
      .where('id', 'files')
      .first();
    const files = await namedFiles({ ...this.#options, signal });
    for (const part of batches([...files.values()], PART)) {
      await this.#readPart(part, { now, lastRunAt: last?.read_at, signal });
    }
    signal.throwIfAborted();
    await database.transaction(async trx => {
      await writeNamings(trx, files, settings.organisation);
      await trx<ContactFileReadsRow>('contact_file_reads')
        .insert({
          id: 'files',
          read_at: now.toISOString(),
          stale_at: settings.staleAfterMs
            ? new Date(now.getTime() + settings.staleAfterMs).toISOString()
            : FOR_GOOD,
        })
        .onConflict('id')
        .merge();
    });
  }

  async #readPart(
    part: readonly NamedFile[],
    run: { now: Date; lastRunAt: string | undefined; signal: AbortSignal },
  ): Promise<void> {
    const { database, logger, settings } = this.#options;
    const readBy = readByOf(String(settings.reviewEvery.toISO()));
    const rows = await database<ContactFileRow>('contact_files').whereRaw(
      'id in ?',
      [
        textsOf(
          database,
          part.map(({ id }) => id),
        ),
      ],
    );
    const known = new Map(rows.map(row => [row.id, row]));
    const drafts = [];
    for (const few of batches(part, AT_ONCE)) {
      run.signal.throwIfAborted();
      const reads = await Promise.all(
        few.map(async file => {
          const before = known.get(file.id);
          const etag =
            before?.read_by === readBy ? (before.etag ?? undefined) : undefined;
          const { signal } = run;
          const read = await readFile({ ...this.#options, file, etag, signal });
          return draftRow({ ...run, file, before, read, readBy });
        }),
      );
      drafts.push(...reads);
    }
    const hasLeft = await this.#leftUsers(
      drafts.flatMap(({ kind, content }) =>
        content ? usersIn(kind, content) : [],
      ),
    );
    for (const draft of drafts) {
      const row = finishedRow(draft, hasLeft);
      const before = known.get(row.id);
      if (before?.row_hash === row.row_hash) {
        continue;
      }
      await writeFile(database, row, settings.reviewEvery);
      if (row.state !== 'read' && before?.message !== row.message) {
        logger.warn(`A file of on-call cannot be read: ${row.message}`, {
          path: row.path,
        });
      }
    }
  }

  /** Who of these users the catalog does not have; nobody before it was read. */
  async #leftUsers(
    userRefs: readonly string[],
  ): Promise<(userRef: string) => boolean> {
    const { database } = this.#options;
    const [any, present] = await Promise.all([
      database<UserRow>('users').first('user_ref'),
      database<UserRow>('users')
        .whereRaw('user_ref in ?', [textsOf(database, userRefs)])
        .whereNull('left_at')
        .select('user_ref'),
    ]);
    const refs = new Set(present.map(({ user_ref }) => user_ref));
    return userRef => any !== undefined && !refs.has(userRef);
  }
}
