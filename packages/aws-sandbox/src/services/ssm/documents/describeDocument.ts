import {
  DescribeDocument$,
  type DescribeDocumentRequest,
  type DescribeDocumentResult,
} from '@aws-sdk/client-ssm';
import { defineOperation } from '../../defineService';
import { toDescription } from './description';
import { requireDocument, requireVersion } from './required';

export const describeDocument = defineOperation<
  DescribeDocumentRequest,
  DescribeDocumentResult
>({
  schema: DescribeDocument$,
  run({ input, region, world }) {
    const document = requireDocument({ region, world }, input.Name);
    const version = requireVersion(
      document,
      input.DocumentVersion,
      input.VersionName,
    );
    return { Document: toDescription(document, version, region) };
  },
});
