import type {
  DocumentDescription,
  DocumentIdentifier,
  DocumentParameter,
  DocumentType,
  PlatformType,
  Tag,
} from '@aws-sdk/client-ssm';
import {
  documentNameFor,
  readContent,
  type DocumentVersion,
  type StoredDocument,
} from '../../../state';

interface Place {
  account: string;
  region: string;
}

/** A document as ListDocuments shows it. */
export function toIdentifier(
  document: StoredDocument,
  version: DocumentVersion,
  place: Place,
): DocumentIdentifier {
  return {
    Name: documentNameFor(document, place),
    CreatedDate: version.createdAt,
    DisplayName: version.displayName,
    Owner: document.owner,
    VersionName: version.versionName,
    PlatformTypes: platformsOf(document, version),
    DocumentVersion: version.version,
    DocumentType: document.type as DocumentType,
    SchemaVersion: schemaVersionOf(version),
    DocumentFormat: version.format,
    TargetType: document.targetType,
    Tags: toTags(document.tags),
  };
}

/** A version of a document as DescribeDocument shows it. */
export function toDescription(
  document: StoredDocument,
  version: DocumentVersion,
  place: Place,
): DocumentDescription {
  const { description } = contentOf(version);
  return {
    ...toIdentifier(document, version, place),
    Hash: version.hash,
    HashType: 'Sha256',
    Status: version.status,
    Description: typeof description === 'string' ? description : undefined,
    Parameters: parametersOf(version),
    LatestVersion: document.versions.at(-1)?.version,
    DefaultVersion: document.defaultVersion,
  };
}

export function toTags(tags: Record<string, string>): Tag[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

/** AWS tells two types only, whatever the document says: the rest is in the content. */
function parametersOf(version: DocumentVersion): DocumentParameter[] {
  const { parameters } = contentOf(version);
  return entriesOf(parameters).map(
    ([Name, { type, description, ...rest }]) => ({
      Name,
      Type: type === 'StringList' ? 'StringList' : 'String',
      Description: typeof description === 'string' ? description : undefined,
      DefaultValue:
        rest.default === undefined || typeof rest.default === 'string'
          ? (rest.default as string | undefined)
          : JSON.stringify(rest.default),
    }),
  );
}

export function platformsOf(
  document: StoredDocument,
  version: DocumentVersion,
): PlatformType[] {
  if (document.type === 'ChangeCalendar') {
    return [];
  }
  const { mainSteps } = contentOf(version);
  const actions = (Array.isArray(mainSteps) ? mainSteps : []).map(
    step => step?.action,
  );
  if (
    actions.length > 0 &&
    actions.every(action => action === 'aws:runShellScript')
  ) {
    return ['Linux', 'MacOS'];
  }
  if (
    actions.length > 0 &&
    actions.every(action => action === 'aws:runPowerShellScript')
  ) {
    return ['Windows'];
  }
  return ['Windows', 'Linux', 'MacOS'];
}

function schemaVersionOf(version: DocumentVersion): string | undefined {
  const { schemaVersion } = contentOf(version);
  return schemaVersion === undefined ? undefined : String(schemaVersion);
}

/** A scenario may hold a document that nobody can read, so that readers meet one. */
function contentOf(version: DocumentVersion): Record<string, unknown> {
  try {
    return readContent(version);
  } catch {
    return {};
  }
}

function entriesOf(
  parameters: unknown,
): Array<[string, Record<string, unknown>]> {
  return typeof parameters === 'object' && parameters !== null
    ? Object.entries(parameters).filter(
        ([, value]) => typeof value === 'object' && value !== null,
      )
    : [];
}
