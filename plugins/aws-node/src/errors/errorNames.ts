import { AwsErrorKind } from './AwsError';

/** Error codes of AWS by what they mean, as far as a name alone says it. */
export const KIND_BY_NAME: Readonly<Record<string, AwsErrorKind>> = {
  ...each('AccessDenied', [
    'AccessDenied',
    'AccessDeniedException',
    'AuthFailure',
    'AuthorizationError',
    'ForbiddenException',
    'NotAuthorized',
    'UnauthorizedException',
    'UnauthorizedOperation',
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

/** The portal's credentials are missing or not accepted: no action is lacking. */
export const CREDENTIALS_NAMES: ReadonlySet<string> = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'IDPRejectedClaim',
  'IncompleteSignature',
  'InvalidAccessKeyId',
  'InvalidClientTokenId',
  'InvalidIdentityToken',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'SignatureDoesNotMatch',
  'TokenProviderError',
  'UnrecognizedClientException',
]);

/** AWS has hundreds of names for "there is none"; they share these words. */
export const NOT_FOUND_NAME = /NotFound|NoSuch|DoesNotExist|NotExist/;

function each(
  kind: AwsErrorKind,
  names: string[],
): Record<string, AwsErrorKind> {
  return Object.fromEntries(names.map(name => [name, kind]));
}
