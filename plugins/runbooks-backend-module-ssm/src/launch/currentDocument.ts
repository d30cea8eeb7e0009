import { SSMClient } from '@aws-sdk/client-ssm';
import { IndexedRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { DocumentReading, readDocument } from '../document';
import { describeDocument, getDocument } from '../source/describeDocument';

/** A document as it is in AWS now. */
export interface CurrentDocument {
  /** As AWS's operations take it: its name, or the ARN of one that is shared. */
  name: string;
  version: string;
  hash: string;
  hashType?: string;
  format: 'ssmAutomation' | 'ssmCommand';
  reading: DocumentReading;
}

/**
 * The version of a document that is the default now, with what it says. What the index holds of the same hash is not fetched
 * again. Throws `SourceError`, of kind `notFound` where the document is gone.
 */
export async function currentDocument(options: {
  client: SSMClient;
  account: string;
  region: string;
  name: string;
  /** The default one unless set. */
  version?: string;
  indexed?: Pick<IndexedRunbook, 'contentHash' | 'content'>;
  signal: AbortSignal;
}): Promise<CurrentDocument> {
  const { name, indexed } = options;
  const call = { ...options, onDemand: true };
  const description = await describeDocument(call);
  const version = description.DocumentVersion ?? '1';
  const hash = description.Hash ?? description.Sha1 ?? '';
  const content =
    indexed && hash !== '' && indexed.contentHash === hash
      ? indexed.content.text
      : await getDocument({
          ...call,
          version,
          format: description.DocumentFormat,
        });
  const format =
    description.DocumentType === 'Automation' ? 'ssmAutomation' : 'ssmCommand';
  return {
    name,
    version,
    hash,
    hashType: description.HashType,
    format,
    reading: readDocument(content, format),
  };
}
