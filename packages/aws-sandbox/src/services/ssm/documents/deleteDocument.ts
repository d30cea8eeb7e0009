import {
  DeleteDocument$,
  type DeleteDocumentRequest,
  type DeleteDocumentResult,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { defineOperation } from '../../defineService';
import { requireOwnDocument, requireVersion } from './required';

export const deleteDocument = defineOperation<
  DeleteDocumentRequest,
  DeleteDocumentResult
>({
  schema: DeleteDocument$,
  run({ input, region, world }) {
    const document = requireOwnDocument({ region, world }, input.Name);
    if (document.sharedWith.length > 0) {
      throw new AwsFault(
        'InvalidDocumentOperation',
        `Document ${document.name} is shared with other accounts: stop sharing it first.`,
      );
    }
    if (
      input.DocumentVersion === undefined &&
      input.VersionName === undefined
    ) {
      region.documents.delete(document.name);
      return {};
    }
    const version = requireVersion(
      document,
      input.DocumentVersion,
      input.VersionName,
    );
    if (version.version === document.defaultVersion) {
      throw new AwsFault(
        'InvalidDocumentOperation',
        `Version ${version.version} is the default version of ${document.name} and cannot be deleted alone.`,
      );
    }
    document.versions = document.versions.filter(entry => entry !== version);
    return {};
  },
});
