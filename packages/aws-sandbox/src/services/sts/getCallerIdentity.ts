import {
  GetCallerIdentity$,
  type GetCallerIdentityRequest,
  type GetCallerIdentityResponse,
} from '@aws-sdk/client-sts';
import { defineOperation } from '../defineService';

export const getCallerIdentity = defineOperation<
  GetCallerIdentityRequest,
  GetCallerIdentityResponse
>({
  schema: GetCallerIdentity$,
  needsNoPermission: true,
  run({ caller }) {
    return { UserId: caller.userId, Account: caller.account, Arn: caller.arn };
  },
});
