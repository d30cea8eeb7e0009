import {
  GetDocument$,
  type DocumentType,
  type GetDocumentRequest,
  type GetDocumentResult,
} from '@aws-sdk/client-ssm';
import { stringify } from 'yaml';
import { AwsFault } from '../../../protocols';
import {
  documentNameFor,
  readContent,
  type DocumentVersion,
} from '../../../state';
import { defineOperation } from '../../defineService';
import { requireDocument, requireVersion } from './required';

export const getDocument = defineOperation<
  GetDocumentRequest,
  GetDocumentResult
>({
  schema: GetDocument$,
  run({ input, region, world }) {
    const document = requireDocument({ region, world }, input.Name);
    const version = requireVersion(
      document,
      input.DocumentVersion,
      input.VersionName,
    );
    // Without a wish AWS answers JSON, except for what is text alone.
    const fallback = version.format === 'TEXT' ? 'TEXT' : 'JSON';
    const format = input.DocumentFormat ?? fallback;
    return {
      Name: documentNameFor(document, region),
      CreatedDate: version.createdAt,
      DisplayName: version.displayName,
      VersionName: version.versionName,
      DocumentVersion: version.version,
      Status: version.status,
      Content: contentAs(version, format),
      DocumentType: document.type as DocumentType,
      DocumentFormat: format,
    };
  },
});

/** The content as it was written where the format is its own, else converted. */
function contentAs(version: DocumentVersion, format: string): string {
  if (format === version.format) {
    return version.content;
  }
  if (format === 'TEXT' || version.format === 'TEXT') {
    throw new AwsFault(
      'ValidationException',
      `A document of format ${version.format} cannot be answered as ${format}`,
    );
  }
  const content = readContent(version);
  return format === 'YAML'
    ? stringify(content)
    : JSON.stringify(content, undefined, 2);
}
