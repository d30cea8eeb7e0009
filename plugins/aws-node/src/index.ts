/**
 * Shared by the AWS modules of Opsready: SDK clients, claims from annotations, ARNs and errors.
 *
 * @packageDocumentation
 */
export { readAwsAccounts } from './accounts/readAwsAccounts';
export type { AwsAccount } from './accounts/readAwsAccounts';
export { isRoleName, readRoleArn } from './accounts/readRoleArn';
export { toAwsTargets } from './accounts/toAwsTargets';
export type { AwsTarget } from './accounts/toAwsTargets';
export { isAccountId, isRegion } from './arn/names';
export { normalizeResourceId } from './arn/normalizeResourceId';
export { parseArn } from './arn/parseArn';
export type { Arn } from './arn/parseArn';
export { resourceTypeOf } from './arn/resourceTypes';
export type { AwsCall } from './calling/AwsCall';
export { awsCalls } from './calling/awsCalls';
export type { AwsCalls } from './calling/awsCalls';
export type { ClaimLimits } from './claims/ClaimLimits';
export { ClaimPolicy } from './claims/ClaimPolicy';
export { readResourceSelector } from './claims/readResourceSelector';
export type { ClaimTarget } from './claims/ClaimTarget';
export { AwsClients } from './clients/AwsClients';
export { Budgets } from './clients/budgets';
export type { Budget } from './clients/budgets';
export type { AwsClientClass, AwsClientConfig } from './clients/ClientFactory';
export { LaunchClients } from './clients/LaunchClients';
export type { LaunchSession } from './clients/LaunchSession';
export { sessionNameOf } from './clients/sessionNameOf';
export { userTagOf } from './clients/userTagOf';
export { AwsError } from './errors/AwsError';
export type { AwsErrorKind } from './errors/AwsError';
export { toAwsError } from './errors/toAwsError';
export type { CalledOperation } from './errors/toAwsError';
export { consoleLink, partitionOf } from './links/partitions';
export {
  namesOfResource,
  readResourceParameter,
  resourceParameterValue,
} from './parameters/ResourceParameter';
export type { ResourceParameter } from './parameters/ResourceParameter';
export { ENTITY_TAG, readEntityTag } from './resources/entityTag';
export type { ResourceReason } from './resources/matchResource';
export type { ResolveOptions } from './resources/ResolveOptions';
export type {
  ResolvedResource,
  ResolvedResources,
  UnlistedClaim,
  UnresolvedPlace,
} from './resources/ResolvedResources';
export { resolveResources } from './resources/resolveResources';
export { toTaggedResource } from './resources/TaggedResource';
export type { TaggedResource } from './resources/TaggedResource';
