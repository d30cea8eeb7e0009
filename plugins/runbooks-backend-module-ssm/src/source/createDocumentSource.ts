import { createHash } from 'node:crypto';
import { SSMClient } from '@aws-sdk/client-ssm';
import { AwsClients } from '@opsready/backstage-plugin-aws-node';
import {
  KnownRunbooks,
  ReadRunbook,
  RunbookTarget,
  SourceError,
  TargetRunbookSource,
} from '@opsready/backstage-plugin-runbooks-node';
import { SsmSettings } from '../config/SsmSettings';
import {
  describeDocument,
  getDocument,
  listDocumentTags,
} from './describeDocument';
import { ListedDocument, listDocuments } from './listDocuments';
import { toSourceRunbook } from './toSourceRunbook';

/** Part of each fingerprint: to be raised when documents are read in another way, so that all of them are read again. */
const READING_VERSION = 3;

/**
 * The documents of Systems Manager. Each read lists them, page by page; what they say is fetched only where the list shows
 * another version, date or other tags than before.
 */
export function createDocumentSource(options: {
  clients: Pick<AwsClients, 'getClient'>;
  settings: Pick<SsmSettings, 'targets' | 'documents'>;
}): TargetRunbookSource {
  const { clients, settings } = options;
  return {
    id: 'ssm-documents',
    title: 'Systems Manager documents',
    kind: 'target',
    targets: settings.targets,
    requiredPermissions: [
      'ssm:DescribeDocument',
      'ssm:GetDocument',
      'ssm:ListDocuments',
      'ssm:ListTagsForResource',
    ],
    schedule: { frequency: { minutes: 15 }, timeout: { minutes: 10 } },

    async *read({ target, known, signal }) {
      const client = clients.getClient(SSMClient, target);
      const documents = listDocuments({
        client,
        target,
        documents: settings.documents,
        signal,
      });
      for await (const listed of documents) {
        const read = await readListed({
          client,
          listed,
          target,
          known,
          signal,
        });
        if (read) {
          yield read;
        }
      }
    },
  };
}

async function readListed(options: {
  client: SSMClient;
  listed: ListedDocument;
  target: RunbookTarget;
  known: KnownRunbooks;
  signal: AbortSignal;
}): Promise<ReadRunbook | undefined> {
  const { listed, target, known } = options;
  const key = keyOf(listed, target);
  const fingerprint = fingerprintOf(listed);
  if (known.get(key)?.fingerprint === fingerprint) {
    return { key, unchanged: true };
  }
  const { identifier, owner } = listed;
  const call = { ...options, ...target, name: identifier.Name! };
  try {
    const description = await describeDocument(call);
    // Of exactly the version that was described, should another one become the default in between.
    const content = await getDocument({
      ...call,
      version: description.DocumentVersion,
      format: description.DocumentFormat,
    });
    const tags =
      identifier.Tags ??
      description.Tags ??
      (owner === 'self' ? await listDocumentTags(call) : []);
    return toSourceRunbook({
      listed,
      description,
      content,
      // Tags of documents of others are theirs to set: they cannot speak for the entities of this portal.
      tags: owner === 'self' ? toRecord(tags) : {},
      target,
      key,
      fingerprint,
    });
  } catch (error) {
    if (isGone(error)) {
      return undefined;
    }
    throw error;
  }
}

/** One document of AWS, or shared with several accounts, is a runbook in each of them. */
function keyOf({ arn, owner }: ListedDocument, target: RunbookTarget): string {
  return owner === 'self' ? arn : `${arn}@${target.account}`;
}

function fingerprintOf({ identifier }: ListedDocument): string {
  const { DocumentVersion, CreatedDate, DisplayName, Tags } = identifier;
  const shown = JSON.stringify([
    READING_VERSION,
    DocumentVersion,
    CreatedDate?.getTime(),
    DisplayName,
    Object.entries(toRecord(Tags ?? [])).sort(([one], [other]) =>
      one < other ? -1 : 1,
    ),
  ]);
  return createHash('sha256').update(shown).digest('hex');
}

function toRecord(
  tags: Array<{ Key?: string; Value?: string }>,
): Record<string, string> {
  return Object.fromEntries(
    tags.map(({ Key = '', Value = '' }) => [Key, Value]),
  );
}

/** Deleted since it was listed. */
function isGone(error: unknown): boolean {
  return error instanceof SourceError && error.kind === 'notFound';
}
