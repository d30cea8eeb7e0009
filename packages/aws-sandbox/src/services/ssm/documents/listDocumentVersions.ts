import {
  ListDocumentVersions$,
  type ListDocumentVersionsRequest,
  type ListDocumentVersionsResult,
} from '@aws-sdk/client-ssm';
import { documentNameFor } from '../../../state';
import { defineOperation } from '../../defineService';
import { pageOf } from '../../page';
import { badToken, pageSizeOf } from '../constraints';
import { requireDocument } from './required';

export const listDocumentVersions = defineOperation<
  ListDocumentVersionsRequest,
  ListDocumentVersionsResult
>({
  schema: ListDocumentVersions$,
  run({ input: { NextToken, MaxResults, ...query }, region, world }) {
    const document = requireDocument({ region, world }, query.Name);
    const page = pageOf({
      items: document.versions.toReversed(),
      size: pageSizeOf(MaxResults),
      token: NextToken,
      query,
      onBadToken: badToken,
    });
    return {
      DocumentVersions: page.items.map(version => ({
        Name: documentNameFor(document, region),
        DisplayName: version.displayName,
        DocumentVersion: version.version,
        VersionName: version.versionName,
        CreatedDate: version.createdAt,
        IsDefaultVersion: version.version === document.defaultVersion,
        DocumentFormat: version.format,
        Status: version.status,
      })),
      NextToken: page.nextToken,
    };
  },
});
