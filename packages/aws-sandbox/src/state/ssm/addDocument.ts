import { createHash } from 'node:crypto';
import type { DocumentStore } from './DocumentStore';
import type {
  DocumentFormat,
  DocumentVersion,
  StoredDocument,
} from './StoredDocument';

/** What a new document consists of. */
export interface NewDocument {
  name: string;
  owner: string;
  type: string;
  format: DocumentFormat;
  content: string;
  createdAt: Date;
  targetType?: string;
  displayName?: string;
  versionName?: string;
  tags?: Record<string, string>;
  sharedWith?: string[];
}

/** Puts a document with its first version, the default one, in place of one of that name. */
export function addDocument(
  store: DocumentStore,
  document: NewDocument,
): StoredDocument {
  const {
    name,
    owner,
    type,
    targetType,
    tags = {},
    sharedWith = [],
  } = document;
  const stored: StoredDocument = {
    name,
    owner,
    type,
    targetType,
    versions: [],
    lastVersion: 0,
    defaultVersion: '1',
    tags: { ...tags },
    sharedWith: [...sharedWith],
  };
  addVersion(stored, document);
  store.put(stored);
  return stored;
}

/** Adds the next version; the default one stays. */
export function addVersion(
  document: StoredDocument,
  version: Pick<
    NewDocument,
    'format' | 'content' | 'createdAt' | 'displayName' | 'versionName'
  >,
): DocumentVersion {
  const { format, content, createdAt, displayName, versionName } = version;
  const last = document.versions.at(-1);
  document.lastVersion += 1;
  const added: DocumentVersion = {
    version: String(document.lastVersion),
    versionName,
    content,
    format,
    hash: createHash('sha256').update(content).digest('hex'),
    createdAt,
    displayName: displayName ?? last?.displayName,
    status: 'Active',
  };
  document.versions.push(added);
  return added;
}
