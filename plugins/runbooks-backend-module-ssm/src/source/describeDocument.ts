import {
  DescribeDocumentCommand,
  DocumentDescription,
  GetDocumentCommand,
  ListTagsForResourceCommand,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { callAws } from '../calling';

interface DocumentCall {
  client: SSMClient;
  account: string;
  region: string;
  /** Name, or ARN of one that is shared. */
  name: string;
  /** The default version unless set. */
  version?: string;
  onDemand?: boolean;
  signal: AbortSignal;
}

/** Throws `SourceError`, of kind `notFound` where the document or version is gone. */
export async function describeDocument(
  call: DocumentCall,
): Promise<DocumentDescription> {
  const { client, name, version, signal } = call;
  const { Document } = await callAws(
    { ...call, operation: 'ssm:DescribeDocument' },
    () =>
      client.send(
        new DescribeDocumentCommand({ Name: name, DocumentVersion: version }),
        { abortSignal: signal },
      ),
  );
  return Document!;
}

/** The content as it was written. */
export async function getDocument(
  call: DocumentCall & { format?: DocumentDescription['DocumentFormat'] },
): Promise<string> {
  const { client, name, version, format, signal } = call;
  const { Content = '' } = await callAws(
    { ...call, operation: 'ssm:GetDocument' },
    () =>
      client.send(
        new GetDocumentCommand({
          Name: name,
          DocumentVersion: version,
          DocumentFormat: format,
        }),
        { abortSignal: signal },
      ),
  );
  return Content;
}

/** The tags of a document of the account's own, where a list does not show them. */
export async function listDocumentTags(
  call: DocumentCall,
): Promise<Array<{ Key?: string; Value?: string }>> {
  const { client, name, signal } = call;
  const { TagList = [] } = await callAws(
    { ...call, operation: 'ssm:ListTagsForResource' },
    () =>
      client.send(
        new ListTagsForResourceCommand({
          ResourceType: 'Document',
          ResourceId: name,
        }),
        { abortSignal: signal },
      ),
  );
  return TagList;
}
