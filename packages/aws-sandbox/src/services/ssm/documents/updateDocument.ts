import {
  UpdateDocument$,
  type UpdateDocumentRequest,
  type UpdateDocumentResult,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { addVersion, type StoredDocument } from '../../../state';
import { defineOperation } from '../../defineService';
import { toDescription } from './description';
import { assertContent } from './newContent';
import { requireOwnDocument } from './required';

export const updateDocument = defineOperation<
  UpdateDocumentRequest,
  UpdateDocumentResult
>({
  schema: UpdateDocument$,
  run({ input, region, world, now }) {
    const { Content = '', DocumentFormat = 'JSON', VersionName } = input;
    const document = requireOwnDocument({ region, world }, input.Name);
    assertUpdatesLatest(document, input.DocumentVersion);
    assertContent(document.type, Content, DocumentFormat);
    if (document.versions.some(({ content }) => content === Content)) {
      throw new AwsFault(
        'DuplicateDocumentContent',
        'The content of the document matches another version. Change the content and try again.',
      );
    }
    if (
      VersionName !== undefined &&
      document.versions.some(({ versionName }) => versionName === VersionName)
    ) {
      throw new AwsFault(
        'DuplicateDocumentVersionName',
        `The document has a version named ${VersionName} already.`,
      );
    }
    const version = addVersion(document, {
      format: DocumentFormat,
      content: Content,
      createdAt: now,
      displayName: input.DisplayName,
      versionName: VersionName,
    });
    document.targetType = input.TargetType ?? document.targetType;
    const description = toDescription(document, version, region);
    return { DocumentDescription: { ...description, Status: 'Updating' } };
  },
});

/** AWS updates nothing but the latest version: a request must name it, or `$LATEST`. */
function assertUpdatesLatest(
  { name, versions }: StoredDocument,
  version: string | undefined,
): void {
  if (version !== '$LATEST' && version !== versions.at(-1)?.version) {
    throw new AwsFault(
      'InvalidDocumentVersion',
      `The document version ${version ?? '$DEFAULT'} is not valid: only the latest version of ${name} can be updated.`,
    );
  }
}
