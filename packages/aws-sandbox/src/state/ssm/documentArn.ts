import type { StoredDocument } from './StoredDocument';

const DOCUMENT_ARN =
  /^arn:aws[\w-]*:ssm:([a-z0-9-]+):(\d{12})?:(?:document|automation-definition)\/(.+)$/;

/** Place and name in the ARN of a document; one of Amazon's names no account. Undefined for a plain name. */
export function readDocumentArn(
  text: string,
): { region: string; account?: string; name: string } | undefined {
  const match = DOCUMENT_ARN.exec(text);
  return match
    ? { region: match[1], account: match[2], name: match[3] }
    : undefined;
}

export function documentArn(document: StoredDocument, region: string): string {
  const account = document.owner === 'Amazon' ? '' : document.owner;
  return `arn:aws:ssm:${region}:${account}:document/${document.name}`;
}

/** How a document is called in an account: one of another account by its ARN, all others by name. */
export function documentNameFor(
  document: StoredDocument,
  { account, region }: { account: string; region: string },
): string {
  return document.owner === 'Amazon' || document.owner === account
    ? document.name
    : documentArn(document, region);
}
