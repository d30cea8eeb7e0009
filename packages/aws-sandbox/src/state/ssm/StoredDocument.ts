export type DocumentFormat = 'YAML' | 'JSON' | 'TEXT';

/** One version of an SSM document. */
export interface DocumentVersion {
  /** `1`, `2`...: never used again, also after a version was deleted. */
  version: string;
  versionName?: string;
  content: string;
  format: DocumentFormat;
  /** SHA-256 of the content, in hex. */
  hash: string;
  createdAt: Date;
  displayName?: string;
  status: 'Creating' | 'Active' | 'Updating' | 'Deleting' | 'Failed';
}

/** One SSM document with all its versions, oldest first. */
export interface StoredDocument {
  name: string;
  /** Account id, or `Amazon`. */
  owner: string;
  /** DocumentType of the SDK. */
  type: string;
  targetType?: string;
  versions: DocumentVersion[];
  /** Number of the last version that was made, deleted or not. */
  lastVersion: number;
  defaultVersion: string;
  tags: Record<string, string>;
  /** Account ids that may use it, or `all`. */
  sharedWith: string[];
}
