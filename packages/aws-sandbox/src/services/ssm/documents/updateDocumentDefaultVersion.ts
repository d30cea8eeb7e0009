import {
  UpdateDocumentDefaultVersion$,
  type UpdateDocumentDefaultVersionRequest,
  type UpdateDocumentDefaultVersionResult,
} from '@aws-sdk/client-ssm';
import { defineOperation } from '../../defineService';
import { requireOwnDocument, requireVersion } from './required';

export const updateDocumentDefaultVersion = defineOperation<
  UpdateDocumentDefaultVersionRequest,
  UpdateDocumentDefaultVersionResult
>({
  schema: UpdateDocumentDefaultVersion$,
  run({ input, region, world }) {
    const document = requireOwnDocument({ region, world }, input.Name);
    const version = requireVersion(document, input.DocumentVersion);
    document.defaultVersion = version.version;
    return {
      Description: {
        Name: document.name,
        DefaultVersion: version.version,
        DefaultVersionName: version.versionName,
      },
    };
  },
});
