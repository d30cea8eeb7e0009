import {
  ModifyDocumentPermission$,
  type ModifyDocumentPermissionRequest,
  type ModifyDocumentPermissionResponse,
} from '@aws-sdk/client-ssm';
import { AwsFault } from '../../../protocols';
import { defineOperation } from '../../defineService';
import { assertPattern } from '../constraints';
import { requireOwnDocument } from './required';

const ACCOUNT = /^(all|\d{12})$/i;
const MAX_ACCOUNTS = 1000;

export const modifyDocumentPermission = defineOperation<
  ModifyDocumentPermissionRequest,
  ModifyDocumentPermissionResponse
>({
  schema: ModifyDocumentPermission$,
  run({ input, region, world }) {
    const { AccountIdsToAdd = [], AccountIdsToRemove = [] } = input;
    const document = requireOwnDocument({ region, world }, input.Name);
    if (input.PermissionType !== 'Share') {
      throw new AwsFault(
        'InvalidPermissionType',
        'The permission type is not supported. Share is the only supported permission type.',
      );
    }
    for (const account of [...AccountIdsToAdd, ...AccountIdsToRemove]) {
      assertPattern(account, 'accountIds', ACCOUNT);
    }
    const shared = new Set([
      ...document.sharedWith,
      ...AccountIdsToAdd.map(account => account.toLowerCase()),
    ]);
    for (const account of AccountIdsToRemove) {
      shared.delete(account.toLowerCase());
    }
    if (shared.size > MAX_ACCOUNTS) {
      throw new AwsFault(
        'DocumentPermissionLimit',
        `The document cannot be shared with more than ${MAX_ACCOUNTS} accounts.`,
      );
    }
    document.sharedWith = [...shared];
    return {};
  },
});
