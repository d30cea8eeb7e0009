import {
  DocumentIdentifier,
  DocumentKeyValuesFilter,
  paginateListDocuments,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { RunbookTarget } from '@opsready/backstage-plugin-runbooks-node';
import { AwsCall, readPages } from '../calling';
import { DocumentSettings } from '../config/SsmSettings';
import { documentArn, parseDocumentArn } from './documentArn';

const PAGE_SIZE = 50;
const TYPES = { Key: 'DocumentType', Values: ['Automation', 'Command'] };

/** A document as the list shows it. */
export interface ListedDocument {
  identifier: DocumentIdentifier;
  /** As its owner names it. */
  arn: string;
  owner: 'self' | 'shared' | 'amazon';
}

/**
 * Streams the documents of an account and Region that are indexed: all of its own, and those shared or owned by AWS that
 * config lists. One chain of calls for each kind.
 */
export async function* listDocuments(options: {
  client: SSMClient;
  target: RunbookTarget;
  documents: DocumentSettings;
  signal: AbortSignal;
}): AsyncGenerator<ListedDocument> {
  const { target, documents } = options;
  const { account, region } = target;

  for await (const identifier of list(options, [ownedBy('Self'), TYPES])) {
    const arn = documentArn({ account, region, name: identifier.Name! });
    yield { identifier, arn, owner: 'self' };
  }

  const shared = documents.shared.filter(arn => {
    const parsed = parseDocumentArn(arn)!;
    return parsed.region === region && parsed.account !== account;
  });
  // Those that are shared with everybody are listed apart from those shared with this account.
  for (const owner of shared.length > 0 ? ['Private', 'Public'] : []) {
    const filters = [ownedBy(owner), TYPES, named(shared.map(shortName))];
    for await (const identifier of list(options, filters)) {
      if (shared.includes(identifier.Name!)) {
        yield { identifier, arn: identifier.Name!, owner: 'shared' };
      }
    }
  }

  const { amazonOwned } = documents;
  if (amazonOwned.length > 0) {
    const filters = [ownedBy('Amazon'), TYPES, named(amazonOwned)];
    for await (const identifier of list(options, filters)) {
      if (amazonOwned.includes(identifier.Name!)) {
        const arn = documentArn({ region, name: identifier.Name! });
        yield { identifier, arn, owner: 'amazon' };
      }
    }
  }
}

async function* list(
  {
    client,
    target,
    signal,
  }: { client: SSMClient; target: RunbookTarget; signal: AbortSignal },
  filters: DocumentKeyValuesFilter[],
): AsyncGenerator<DocumentIdentifier> {
  const call: AwsCall = { ...target, operation: 'ssm:ListDocuments', signal };
  const pages = readPages(call, () =>
    paginateListDocuments(
      { client, pageSize: PAGE_SIZE },
      { Filters: filters },
      { abortSignal: signal },
    ),
  );
  for await (const { DocumentIdentifiers = [] } of pages) {
    yield* DocumentIdentifiers.filter(({ Name }) => Name !== undefined);
  }
}

function ownedBy(owner: string): DocumentKeyValuesFilter {
  return { Key: 'Owner', Values: [owner] };
}

/** The filter takes beginnings of names. */
function named(names: string[]): DocumentKeyValuesFilter {
  return { Key: 'Name', Values: names };
}

function shortName(arn: string): string {
  return parseDocumentArn(arn)!.name;
}
