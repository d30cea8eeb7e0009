import { setImmediate } from 'node:timers/promises';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError, toError } from '@backstage/errors';
import {
  batches,
  EntityFileLimits,
  EntityFiles,
  readEntityFiles,
  RepositoryRules,
  resolveEntityPath,
} from '@opsready/backstage-plugin-opsready-node';
import {
  EntityRunbooksRead,
  EntityRunbookSource,
  KnownRunbooks,
  ReadRunbook,
  SourceError,
} from '@opsready/backstage-plugin-runbooks-node';
import { RUNBOOKS_ANNOTATION } from '../../bindings/bindingOf';
import { readEntries } from '../../bindings/readEntries';
import { fingerprintOf, knownOfEntry, rulesOf } from './EntryFingerprint';
import { markdownRunbook } from './markdownRunbook';

/** Repositories that are read at the same time. */
const AT_ONCE = 4;
/** Of a folder they tell what is in it; nobody runs them. Named as a file, they are read. */
const ABOUT_FOLDER = /(^|\/)(readme|index)\.md$/i;

/** One read of the source: entities that name the same place share its files. */
interface Reading {
  urlReader: UrlReaderService;
  limits: EntityFileLimits;
  repositories: RepositoryRules;
  rules: string;
  signal: AbortSignal;
  files: Map<string, Promise<EntityFiles>>;
}

/** Markdown files in the repositories of entities: those that the annotation names by paths. */
export function createMarkdownSource(options: {
  urlReader: UrlReaderService;
  limits: EntityFileLimits;
  repositories: RepositoryRules;
}): EntityRunbookSource {
  const { urlReader, limits, repositories } = options;
  return {
    kind: 'entity',
    id: 'markdown',
    title: 'Markdown in repositories',
    requiredPermissions: [],
    schedule: { frequency: { minutes: 30 }, timeout: { minutes: 30 } },
    async *read({ entities, known, signal }) {
      const reading: Reading = {
        urlReader,
        limits,
        repositories,
        rules: rulesOf(limits),
        signal,
        files: new Map(),
      };
      const naming = entities.filter(entity => pathsOf(entity).length > 0);
      for (const part of batches(naming, AT_ONCE)) {
        signal.throwIfAborted();
        yield* await Promise.all(
          part.map(entity =>
            readEntity(entity, known(stringifyEntityRef(entity)), reading),
          ),
        );
        await setImmediate();
      }
    },
  };
}

function pathsOf({ metadata }: Entity): string[] {
  return readEntries(metadata.annotations?.[RUNBOOKS_ANNOTATION]).paths;
}

async function readEntity(
  entity: Entity,
  known: KnownRunbooks,
  reading: Reading,
): Promise<EntityRunbooksRead> {
  const entityRef = stringifyEntityRef(entity);
  const runbooks = new Map<string, ReadRunbook>();
  const unmatched: EntityRunbooksRead['unmatched'] = [];
  const say = (entry: string, message: string) =>
    unmatched.push({ annotation: RUNBOOKS_ANNOTATION, entry, message });
  try {
    for (const entry of pathsOf(entity)) {
      const before = knownOfEntry(known, entry, reading.rules);
      const read = await readEntry(entity, entry, before.etag, reading).catch(
        error => {
          if (isError(error) && error.name === 'InputError') {
            say(entry, error.message);
            return undefined;
          }
          throw error;
        },
      );
      if (read?.status === 'notModified') {
        for (const key of before.keys) {
          runbooks.set(key, { key, unchanged: true });
        }
      } else if (read) {
        read.problems.forEach(problem => say(entry, problem.message));
        for (const runbook of runbooksOf(entityRef, entry, read, reading)) {
          runbooks.set(runbook.key, runbook);
        }
      }
    }
    return {
      entityRef,
      result: { runbooks: [...runbooks.values()] },
      unmatched,
    };
  } catch (error) {
    return { entityRef, result: { error: deniedOr(error) }, unmatched };
  }
}

async function readEntry(
  entity: Entity,
  entry: string,
  etag: string | undefined,
  { urlReader, limits, repositories, signal, files }: Reading,
): Promise<EntityFiles> {
  const options = {
    ...{ entity, repositories },
    annotation: RUNBOOKS_ANNOTATION,
    path: entry,
  };
  const place = resolveEntityPath(options);
  const key = JSON.stringify([place.folderUrl, place.path, etag]);
  const reading =
    files.get(key) ??
    readEntityFiles({
      ...options,
      urlReader,
      limits,
      signal,
      etag,
      extensions: ['.md'],
    });
  files.set(key, reading);
  return reading;
}

function runbooksOf(
  entityRef: string,
  entry: string,
  read: Extract<EntityFiles, { status: 'read' }>,
  { rules }: Reading,
): ReadRunbook[] {
  const { files, problems, etag } = read;
  // Of a read with problems nothing is taken for known: the next one has to find them again.
  const fingerprint =
    etag && problems.length === 0
      ? fingerprintOf({ rules, entry, etag })
      : undefined;
  const isFile = entry.toLocaleLowerCase('en-US').endsWith('.md');
  return files
    .filter(({ path }) => isFile || !ABOUT_FOLDER.test(path))
    .map(file => markdownRunbook(entityRef, file, fingerprint));
}

function deniedOr(error: unknown): Error {
  const { message, cause } = toError(error);
  const names = [error, cause].map(one => (isError(one) ? one.name : ''));
  return names.some(
    name => name === 'NotAllowedError' || name === 'AuthenticationError',
  )
    ? new SourceError('denied', message, { cause: error })
    : toError(error);
}
