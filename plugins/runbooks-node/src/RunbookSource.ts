import { Entity } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import {
  OperationsArea,
  Place,
  RunbookFormat,
  RunbookParameter,
  RunbookSection,
  RunbookStep,
} from '@opsready/backstage-plugin-runbooks-common';

/**
 * A runbook as a source reads it. Everything but `key`, `place` and `consents` follows from `content`.
 *
 * @public
 */
export interface SourceRunbook {
  /** Unique within the source and stable between reads: an ARN, or `<entity ref>#<path>`. */
  key: string;
  /** What annotations name it by: the document's name, or the path of a file. */
  name: string;
  title: string;
  format: RunbookFormat;
  /** Who can run it; absent where nobody can. */
  executorId?: string;
  /** Where it is on AWS. */
  place?: Place;
  /** Where a person finds it: http(s), or a path of the portal that begins with `/`. */
  url?: string;
  version?: string;
  /** Of `content`, as the source gives it, or a SHA-256. */
  contentHash: string;
  /** Anything cheap that changes whenever the content may have; handed back as `known` to save reading the content. */
  fingerprint?: string;
  content: { mediaType: string; text: string };
  /** What it says, as Markdown, by section; a section that is not said is absent. */
  sections: Partial<Record<RunbookSection, string>>;
  /** Whether it is for incidents, and the sections of the incident template are asked for. */
  incident: boolean;
  area?: OperationsArea;
  steps: RunbookStep[];
  parameters: RunbookParameter[];
  /** ISO 8601 duration after which a review is due again; the default of config without it. */
  reviewEvery?: string;
  /**
   * Whether it runs as a role on AWS: `none` needed, `parameter` (the server fills it in), `fixed` in the document, or
   * `missing`: it would run as whoever starts it.
   */
  role?: 'none' | 'parameter' | 'fixed' | 'missing';
  /**
   * Entities that the document itself names (tag `opsready:entity`), as it writes them: its consent to be bound to and run
   * for them. Blanks and commas separate; the index resolves names.
   */
  consents: string[];
  /** What of it could not be understood, with what to do. */
  problems: string[];
}

/**
 * What is known from the last read, by key.
 *
 * @public
 */
export type KnownRunbooks = ReadonlyMap<string, { fingerprint?: string }>;

/**
 * Something that was read: a runbook, or the word that a known one is as it was.
 *
 * @public
 */
export type ReadRunbook = SourceRunbook | { key: string; unchanged: true };

/**
 * One place that a source reads; leased by one replica at a time.
 *
 * @public
 */
export interface RunbookTarget extends Place {
  /** `<account>/<region>`. */
  id: string;
}

/** @public */
export interface RunbookSourceBase {
  /** Kebab-case. */
  id: string;
  title: string;
  /** What it must be allowed to do at the source, for instance `ssm:ListDocuments`. */
  requiredPermissions: string[];
  /** Default schedule; config `opsready.runbooks.sources.<id>.schedule` overrides it. */
  schedule: { frequency: HumanDuration; timeout: HumanDuration };
}

/**
 * Reads the runbooks of one account and Region at a time, whatever the number of entities.
 *
 * @public
 */
export interface TargetRunbookSource extends RunbookSourceBase {
  kind: 'target';
  targets: RunbookTarget[];
  /**
   * Streams everything that is there. What is not delivered is gone once the read has ended by itself; nothing is removed
   * where it throws. Throw `SourceError`, or anything else.
   */
  read(options: {
    target: RunbookTarget;
    known: KnownRunbooks;
    now: Date;
    signal: AbortSignal;
  }): AsyncIterable<ReadRunbook>;
}

/**
 * What an entity itself leads to: files in its repository, its pages and links.
 *
 * @public
 */
export interface EntityRunbooksRead {
  entityRef: string;
  /** Everything that the entity has now, or the error that kept it from being read: what was known then stays. */
  result: { runbooks: ReadRunbook[] } | { error: Error };
  /** Entries of the entity's annotation that match nothing or cannot be read, with what to do. */
  unmatched: Array<{ annotation: string; entry: string; message: string }>;
}

/**
 * Reads runbooks that entities lead to. Its runbooks are bound to the entity that they were read for.
 *
 * @public
 */
export interface EntityRunbookSource extends RunbookSourceBase {
  kind: 'entity';
  /** One answer for each entity that it has to do with; the others are left out. */
  read(options: {
    entities: Entity[];
    known(entityRef: string): KnownRunbooks;
    now: Date;
    signal: AbortSignal;
  }): AsyncIterable<EntityRunbooksRead>;
}

/** @public */
export type RunbookSource = TargetRunbookSource | EntityRunbookSource;
