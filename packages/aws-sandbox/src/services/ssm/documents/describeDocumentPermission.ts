import {
  DescribeDocumentPermission$,
  type DescribeDocumentPermissionRequest,
  type DescribeDocumentPermissionResponse,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { defineOperation } from '../../defineService';
import { requireOwnDocument } from './required';

export const describeDocumentPermission = defineOperation<
  DescribeDocumentPermissionRequest,
  DescribeDocumentPermissionResponse
>({
  schema: DescribeDocumentPermission$,
  run({ input, region, world }) {
    const { sharedWith } = requireOwnDocument({ region, world }, input.Name);
    if (input.PermissionType !== 'Share') {
      throw new AwsFault(
        'InvalidPermissionType',
        'The permission type is not supported. Share is the only supported permission type.',
      );
    }
    return {
      AccountIds: sharedWith,
      AccountSharingInfoList: sharedWith.map(AccountId => ({
        AccountId,
        SharedDocumentVersion: '$DEFAULT',
      })),
    };
  },
});
