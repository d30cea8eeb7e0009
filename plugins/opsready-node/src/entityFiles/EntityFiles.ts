import { UrlReaderService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { RepositoryRules } from './RepositoryRules';

/**
 * How much of a repository is read at most for one path. Together they bound the memory that one read takes.
 *
 * @public
 */
export interface EntityFileLimits {
  /** Files of a folder. */
  maxFiles: number;
  /** Bytes of one file. */
  maxBytesPerFile: number;
  /** Folders below the one that is named: with 0, only the files in it are read. */
  maxDepth: number;
}

/**
 * The limits that hold unless others are given.
 *
 * @public
 */
export const DEFAULT_ENTITY_FILE_LIMITS: EntityFileLimits = {
  maxFiles: 100,
  maxBytesPerFile: 256 * 1024,
  maxDepth: 3,
};

/**
 * A path that an annotation of an entity names.
 *
 * @public
 */
export interface EntityPath {
  /** The entity, with the annotations that the catalog gave it. */
  entity: Entity;
  /** The annotation that names the path, for messages. */
  annotation: string;
  /** A path below the folder of the entity, as the annotation has it: `./runbooks`. */
  path: string;
  /** Which repositories it may be in beside that which the entity is registered from. Default: none. */
  repositories?: RepositoryRules;
}

/**
 * What to read, and how much of it.
 *
 * @public
 */
export interface ReadEntityFilesOptions extends EntityPath {
  urlReader: UrlReaderService;
  /**
   * How the names of the files end, in lower case: `['.md']`. A path that ends so is one file, any other a folder.
   */
  extensions: readonly string[];
  limits?: Partial<EntityFileLimits>;
  /** That of an earlier read with the same path, extensions and limits. */
  etag?: string;
  signal?: AbortSignal;
}

/**
 * A text file of an entity's repository.
 *
 * @public
 */
export interface EntityFile {
  /** Relative to the folder of the entity, without `./`: `runbooks/refund.md`. */
  path: string;
  content: string;
  /** Where it can be seen in the repository. */
  url: string;
  lastModifiedAt?: Date;
}

/**
 * Why there are files that were not read.
 *
 * - `missing`: there is no such file, or no file with one of the extensions in the folder;
 * - `tooManyFiles`, `tooLarge`, `tooDeep`: a limit was met;
 * - `notText`: it is not UTF-8, or holds the character NUL.
 *
 * @public
 */
export interface EntityFileProblem {
  code: 'missing' | 'tooManyFiles' | 'tooLarge' | 'tooDeep' | 'notText';
  /** How many files it keeps from being read. */
  count: number;
  /** Some of them, relative to the folder of the entity. */
  paths: string[];
  /** For people, in a sentence that says what to do. */
  message: string;
}

/**
 * What a read found. `notModified` means that files and problems are those of the read that the etag is from.
 *
 * @public
 */
export type EntityFiles =
  | { status: 'notModified' }
  | {
      status: 'read';
      /** Sorted by path. */
      files: EntityFile[];
      problems: EntityFileProblem[];
      /** For the next read; missing where the repository gives none. */
      etag?: string;
    };
