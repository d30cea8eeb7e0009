import type { World } from '../World';
import { readDocumentArn } from './documentArn';
import type { DocumentVersion, StoredDocument } from './StoredDocument';

/** Where somebody looks for documents. */
export interface DocumentPlace {
  world: World;
  account: string;
  region: string;
}

/** The document of that name or ARN, where the account owns it, it is Amazon's, or it is shared with the account. */
export function findDocument(
  { world, account, region }: DocumentPlace,
  nameOrArn: string,
): StoredDocument | undefined {
  const arn = readDocumentArn(nameOrArn);
  const name = arn?.name ?? nameOrArn;
  if (arn && arn.region !== region) {
    return undefined;
  }
  if (!arn || arn.account === account) {
    const own = world.findRegion(account, region)?.documents.get(name);
    if (own) {
      return own;
    }
  }
  if (!arn?.account) {
    return world.amazonDocuments.get(name);
  }
  const shared = world.findRegion(arn.account, region)?.documents.get(name);
  return shared && isSharedWith(shared, account) ? shared : undefined;
}

/** All documents that an account may use: its own first, then those shared with it, then Amazon's. */
export function usableDocuments({
  world,
  account,
  region,
}: DocumentPlace): StoredDocument[] {
  const shared: StoredDocument[] = [];
  for (const other of world.regions()) {
    if (other.region === region && other.account !== account) {
      for (const document of other.documents.all()) {
        if (isSharedWith(document, account)) {
          shared.push(document);
        }
      }
    }
  }
  return [
    ...(world.findRegion(account, region)?.documents.all() ?? []),
    ...shared,
    ...world.amazonDocuments.all(),
  ];
}

/** A version by number, `$DEFAULT` (also where nothing is said), `$LATEST`, or by its name. */
export function findVersion(
  document: StoredDocument,
  version: string | undefined,
  versionName?: string,
): DocumentVersion | undefined {
  if (versionName !== undefined) {
    return document.versions.find(entry => entry.versionName === versionName);
  }
  if (version === '$LATEST') {
    return document.versions.at(-1);
  }
  const wanted =
    version === undefined || version === '' || version === '$DEFAULT'
      ? document.defaultVersion
      : version;
  return document.versions.find(entry => entry.version === wanted);
}

function isSharedWith(document: StoredDocument, account: string): boolean {
  return (
    document.sharedWith.includes(account) || document.sharedWith.includes('all')
  );
}
