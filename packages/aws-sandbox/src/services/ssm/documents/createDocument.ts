import {
  CreateDocument$,
  type CreateDocumentRequest,
  type CreateDocumentResult,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { addDocument } from '../../../state';
import { defineOperation } from '../../defineService';
import { assertPattern, assertSize } from '../constraints';
import { toDescription } from './description';
import { assertContent } from './newContent';

const NAME = /^[a-zA-Z0-9_\-.]{3,128}$/;
const RESERVED = /^(aws|amazon|amzn)/i;

export const createDocument = defineOperation<
  CreateDocumentRequest,
  CreateDocumentResult
>({
  schema: CreateDocument$,
  run({ input, region, now }) {
    const { Name = '', Content = '', Tags = [] } = input;
    const { DocumentFormat = 'JSON', DocumentType = 'Command' } = input;
    assertPattern(Name, 'name', NAME);
    assertSize(Tags.length, 'tags', { max: 1000 });
    if (RESERVED.test(Name)) {
      throw new AwsFault(
        'ValidationException',
        `The name ${Name} begins with a prefix that AWS keeps for itself.`,
      );
    }
    if (region.documents.get(Name)) {
      throw new AwsFault(
        'DocumentAlreadyExists',
        `Document with name ${Name} already exists.`,
      );
    }
    assertContent(DocumentType, Content, DocumentFormat);
    const document = addDocument(region.documents, {
      name: Name,
      owner: region.account,
      type: DocumentType,
      format: DocumentFormat,
      content: Content,
      createdAt: now,
      targetType: input.TargetType,
      displayName: input.DisplayName,
      versionName: input.VersionName,
      tags: Object.fromEntries(
        Tags.map(({ Key = '', Value = '' }) => [Key, Value]),
      ),
    });
    const description = toDescription(document, document.versions[0], region);
    // It is active at once; the answer says what AWS's does.
    return { DocumentDescription: { ...description, Status: 'Creating' } };
  },
});
