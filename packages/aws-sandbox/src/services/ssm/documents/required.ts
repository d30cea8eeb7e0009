import { AwsFault } from '../../../protocols';
import {
  findDocument,
  findVersion,
  type DocumentVersion,
  type StoredDocument,
} from '../../../state';
import type { OperationCall } from '../../defineService';
import { assertPattern } from '../constraints';

const NAME = /^[a-zA-Z0-9_\-.:/]{3,128}$/;

type Place = Pick<OperationCall<unknown>, 'world' | 'region'>;

/** The document that a request names. Throws InvalidDocument where the account sees none of that name. */
export function requireDocument(
  { world, region }: Place,
  name: string | undefined,
): StoredDocument {
  assertPattern(name, 'name', NAME);
  const { account } = region;
  const found = findDocument(
    { world, account, region: region.region },
    name ?? '',
  );
  if (!found) {
    throw new AwsFault(
      'InvalidDocument',
      `Document with name ${name} does not exist.`,
    );
  }
  return found;
}

/** One that the account may change. */
export function requireOwnDocument(
  place: Place,
  name: string | undefined,
): StoredDocument {
  const document = requireDocument(place, name);
  if (document.owner !== place.region.account) {
    throw new AwsFault(
      'InvalidDocumentOperation',
      `Document ${name} is owned by ${document.owner} and cannot be changed from account ${place.region.account}.`,
    );
  }
  return document;
}

export function requireVersion(
  document: StoredDocument,
  version: string | undefined,
  versionName?: string,
): DocumentVersion {
  const found = findVersion(document, version, versionName);
  if (!found) {
    throw new AwsFault(
      'InvalidDocumentVersion',
      `The document version ${versionName ?? version} of ${document.name} is not valid or does not exist.`,
    );
  }
  return found;
}
