import { AwsError } from './AwsError';
import { toAwsError } from './toAwsError';

const CALLED = {
  account: '111122223333',
  region: 'eu-west-1',
  operation: 'securityhub:GetFindings',
};

/** As the SDK throws it. */
function thrown(name: string, message = '', status: number | undefined = 400) {
  return Object.assign(new Error(message), {
    name,
    $fault: 'client',
    $metadata: { httpStatusCode: status },
  });
}

function kindOf(error: unknown, operation = CALLED.operation) {
  return toAwsError(error, { ...CALLED, operation }).kind;
}

const DENIED =
  'User: arn:aws:sts::111122223333:assumed-role/opsready-read/backstage is not authorized to perform: ' +
  'securityhub:GetFindings on resource: arn:aws:securityhub:eu-west-1:111122223333:hub/default because no ' +
  'identity-based policy allows the securityhub:GetFindings action';

describe('toAwsError', () => {
  it.each([
    ['AccessDeniedException', DENIED, 403],
    ['AccessDenied', 'Access Denied', 403],
    ['UnauthorizedOperation', 'You are not authorized', 403],
    [
      'ExpiredTokenException',
      'The security token included in the request is expired',
      403,
    ],
    [
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
      400,
    ],
    ['InvalidAccessException', DENIED, 401],
    ['SomethingNew', 'no', 403],
    ['SomethingNew', 'no', 401],
    [
      'CredentialsProviderError',
      'Could not load credentials from any providers',
      undefined,
    ],
  ])('%s is AccessDenied', (name, message, status) => {
    expect(kindOf(thrown(name, message, status))).toBe('AccessDenied');
  });

  it.each([
    ['ThrottlingException', 400],
    ['Throttling', 400],
    ['TooManyRequestsException', 429],
    ['LimitExceededException', 429],
    ['RequestLimitExceeded', 503],
    ['SomethingNew', 429],
  ])('%s (%s) is Throttled', (name, status) => {
    expect(kindOf(thrown(name, 'Rate exceeded', status))).toBe('Throttled');
  });

  it('heeds what the SDK says about throttling', () => {
    const error = Object.assign(thrown('SomethingNew', '', 400), {
      $retryable: { throttling: true },
    });
    expect(kindOf(error)).toBe('Throttled');
  });

  it.each([
    [
      'InvalidAccessException',
      'Account 444455556666 is not subscribed to AWS Security Hub',
      401,
    ],
    [
      'AccessDeniedException',
      'Account 444455556666 is not subscribed to AWS Security Hub',
      403,
    ],
    ['NoSuchConfigurationRecorderException', '', 400],
    ['NoAvailableConfigurationRecorderException', '', 400],
    ['SubscriptionRequiredException', '', 400],
    ['OptInRequired', '', 403],
  ])('%s is NotEnabled: %s', (name, message, status) => {
    expect(kindOf(thrown(name, message, status))).toBe('NotEnabled');
  });

  it.each([
    ['ResourceNotFoundException', 404],
    ['ResourceNotFound', 404],
    ['NoSuchConfigRuleException', 400],
    ['NoSuchConformancePackException', 400],
    ['SomethingNew', 404],
  ])('%s (%s) is NotFound', (name, status) => {
    expect(kindOf(thrown(name, 'none', status))).toBe('NotFound');
  });

  it.each([
    thrown('InternalException', 'oops', 500),
    thrown('ServiceUnavailable', '', 503),
    thrown('ValidationException', 'bad parameter', 400),
    thrown('InvalidInputException', 'bad parameter', 400),
    thrown('TimeoutError', 'Connection timed out', undefined),
    thrown('AbortError', 'Request aborted', undefined),
    Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
    Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
    new Error('socket hang up'),
    new SyntaxError('Unexpected token < in JSON'),
    'text',
    undefined,
    null,
    7,
    { toString: undefined },
  ])('%p is Unavailable', error => {
    const { kind, missingAction, message } = toAwsError(error, CALLED);
    expect(kind).toBe('Unavailable');
    expect(missingAction).toBeUndefined();
    expect(message).toMatch(
      /^securityhub:GetFindings in account 111122223333, eu-west-1: ./,
    );
  });

  it('says where it happened and keeps the cause', () => {
    const cause = thrown('AccessDeniedException', DENIED, 403);
    const error = toAwsError(cause, CALLED);
    expect(error).toMatchObject(CALLED);
    expect(error).toBeInstanceOf(AwsError);
    expect(error.name).toBe('AwsError');
    expect(error.cause).toBe(cause);
    expect(JSON.stringify(error)).not.toContain('assumed-role');
  });

  describe('the missing action', () => {
    it("is AWS's own word", () => {
      const error = toAwsError(
        thrown(
          'AccessDeniedException',
          DENIED.replaceAll('GetFindings', 'DescribeHub'),
          403,
        ),
        CALLED,
      );
      expect(error.missingAction).toBe('securityhub:DescribeHub');
      expect(error.message).toContain('securityhub:DescribeHub');
      expect(error.message).not.toContain('assumed-role');
    });

    it('else is the operation', () => {
      const error = toAwsError(
        thrown('AccessDenied', 'Access Denied', 403),
        CALLED,
      );
      expect(error.missingAction).toBe('securityhub:GetFindings');
    });

    it('is none where the credentials are the trouble', () => {
      const error = toAwsError(
        thrown('InvalidClientTokenId', 'The security token is invalid', 403),
        CALLED,
      );
      expect(error.missingAction).toBeUndefined();
      expect(error.message).toContain('credentials');
    });

    it('comes with another advice where a policy denies it explicitly', () => {
      const message = DENIED.replace(
        /because.*/,
        'with an explicit deny in a service control policy',
      );
      const error = toAwsError(
        thrown('AccessDeniedException', message, 403),
        CALLED,
      );
      expect(error.missingAction).toBe('securityhub:GetFindings');
      expect(error.message).toContain('explicitly');
    });

    it('is the role where it cannot be assumed', () => {
      const error = toAwsError(
        thrown(
          'AccessDenied',
          'User: arn:aws:iam::111122223333:user/backstage is not authorized to perform: sts:AssumeRole on resource: ' +
            'arn:aws:iam::444455556666:role/opsready-read',
          403,
        ),
        { account: '444455556666', operation: 'sts:AssumeRole' },
      );
      expect(error).toMatchObject({
        kind: 'AccessDenied',
        region: undefined,
        missingAction: 'sts:AssumeRole',
      });
      expect(error.message).toContain(
        'arn:aws:iam::444455556666:role/opsready-read',
      );
    });
  });

  it.each([
    ['ThrottlingException', 400],
    ['InternalFailure', 500],
  ])('says who tries again after %s', (name, status) => {
    const error = thrown(name, 'no', status);
    expect(toAwsError(error, CALLED).message).toContain('next cycle');
    const { message } = toAwsError(error, { ...CALLED, onDemand: true });
    expect(message).toContain('Try again');
    expect(message).not.toContain('cycle');
  });

  it('leaves its own errors as they are', () => {
    const first = toAwsError(thrown('AccessDenied'), {
      account: '444455556666',
      operation: 'sts:AssumeRole',
    });
    expect(toAwsError(first, CALLED)).toBe(first);
  });

  it.each([
    ['ExternalId: opsready-secret-77', 'opsready-secret-77'],
    ['external id = "s3cr3t"', 's3cr3t'],
    ['SessionToken=FwoGZXIvYXdzEJr', 'FwoGZXIvYXdzEJr'],
    ['key ASIAABCDEFGHIJKLMNOP is bad', 'ASIAABCDEFGHIJKLMNOP'],
    [`token ${'Ab1+/'.repeat(40)} rejected`, 'Ab1+/Ab1+/'],
    [
      `failed. Encoded authorization failure message: ${'x y '.repeat(99)}`,
      'x y x y',
    ],
  ])('does not repeat the secret in %p', (message, secret) => {
    for (const name of [
      'ValidationException',
      'ExpiredToken',
      'InvalidAccessException',
      'ResourceNotFoundException',
    ]) {
      expect(toAwsError(thrown(name, message), CALLED).message).not.toContain(
        secret,
      );
    }
  });

  it('is short, however much AWS says', () => {
    const { message } = toAwsError(
      thrown('ValidationException', 'many words '.repeat(1_000)),
      CALLED,
    );
    expect(message.length).toBeLessThan(600);
  });

  describe('of a service that holds what no message may show', () => {
    const confidential = { ...CALLED, confidential: true };
    const number = '+1-555-0100';

    it.each([
      thrown('ValidationException', `${number} is wrong`),
      thrown('ResourceNotFoundException', `no ${number}`),
      new SyntaxError(`Unexpected token in "${number}"`),
    ])('does not repeat what it says: %#', error => {
      const read = toAwsError(error, confidential);
      expect(read.message).not.toContain(number);
      expect(read.message).toContain(error.name);
      expect(read.cause).toBeUndefined();
      expect(read.kind).toBe(toAwsError(error, CALLED).kind);
    });

    it('names the missing permission, and what the portal itself lacks', () => {
      expect(
        toAwsError(thrown('AccessDeniedException', DENIED), confidential),
      ).toMatchObject({ missingAction: 'securityhub:GetFindings' });
      expect(
        toAwsError(
          new Error('There is no AWS integration that matches 111122223333'),
          confidential,
        ).message,
      ).toContain('There is no AWS integration that matches');
    });
  });
});
