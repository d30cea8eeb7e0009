import { AwsErrorKind } from './AwsError';

/** Error codes of AWS by what they mean, as far as a name alone says it. */
export const KIND_BY_NAME: Readonly<Record<string, AwsErrorKind>> = {
  ...each('AccessDenied', [
    'AccessDenied',
    'AccessDeniedException',
    'AuthFailure',
    'AuthorizationError',
    'CredentialsProviderError',
    'ExpiredToken',
    'ExpiredTokenException',
    'ForbiddenException',
    'IDPRejectedClaim',
    'IncompleteSignature',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidIdentityToken',
    'InvalidSignatureException',
    'MissingAuthenticationToken',
    'NotAuthorized',
    'SignatureDoesNotMatch',
    'TokenProviderError',
    'UnauthorizedException',
    'UnauthorizedOperation',
    'UnrecognizedClientException',
  ]),
  ...each('Throttled', [
    'BandwidthLimitExceeded',
    'EC2ThrottledException',
    'LimitExceededException',
    'PriorRequestNotComplete',
    'ProvisionedThroughputExceededException',
    'RequestLimitExceeded',
    'RequestThrottled',
    'RequestThrottledException',
    'SlowDown',
    'ThrottledException',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
  ]),
  ...each('NotEnabled', [
    'InvalidAccessException',
    'NoAvailableConfigurationRecorderException',
    'NoAvailableDeliveryChannelException',
    'NoRunningConfigurationRecorderException',
    'NoSuchConfigurationRecorderException',
    'OptInRequired',
    'RegionDisabledException',
    'SubscriptionRequiredException',
  ]),
};

/** AWS has hundreds of names for "there is none"; they share these words. */
export const NOT_FOUND_NAME = /NotFound|NoSuch|DoesNotExist|NotExist/;

function each(
  kind: AwsErrorKind,
  names: string[],
): Record<string, AwsErrorKind> {
  return Object.fromEntries(names.map(name => [name, kind]));
}
