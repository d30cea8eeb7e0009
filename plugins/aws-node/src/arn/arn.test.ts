import fc from 'fast-check';
import { isAccountId, isRegion } from './names';
import { normalizeResourceId } from './normalizeResourceId';
import { formatArn, parseArn } from './parseArn';

describe('parseArn', () => {
  it.each([
    [
      'arn:aws:rds:eu-west-1:111122223333:db:payments-db',
      {
        partition: 'aws',
        service: 'rds',
        region: 'eu-west-1',
        account: '111122223333',
        resource: 'db:payments-db',
      },
    ],
    [
      'arn:aws-cn:ec2:cn-north-1:111122223333:instance/i-0abc',
      {
        partition: 'aws-cn',
        service: 'ec2',
        region: 'cn-north-1',
        account: '111122223333',
        resource: 'instance/i-0abc',
      },
    ],
    [
      'arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/1',
      {
        partition: 'aws-us-gov',
        service: 'kms',
        region: 'us-gov-west-1',
        account: '111122223333',
        resource: 'key/1',
      },
    ],
    [
      'arn:aws-iso-b:sqs:us-isob-east-1:111122223333:queue',
      {
        partition: 'aws-iso-b',
        service: 'sqs',
        region: 'us-isob-east-1',
        account: '111122223333',
        resource: 'queue',
      },
    ],
    [
      'arn:aws-eusc:sqs:eusc-de-east-1:111122223333:queue',
      {
        partition: 'aws-eusc',
        service: 'sqs',
        region: 'eusc-de-east-1',
        account: '111122223333',
        resource: 'queue',
      },
    ],
    [
      'arn:aws:s3:::parcelwise-events',
      { partition: 'aws', service: 's3', resource: 'parcelwise-events' },
    ],
    [
      'arn:aws:iam::111122223333:role/a/b',
      {
        partition: 'aws',
        service: 'iam',
        account: '111122223333',
        resource: 'role/a/b',
      },
    ],
    [
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
      {
        partition: 'aws',
        service: 'iam',
        account: 'aws',
        resource: 'policy/ReadOnlyAccess',
      },
    ],
    [
      'arn:aws:apigateway:eu-west-1::/restapis/1',
      {
        partition: 'aws',
        service: 'apigateway',
        region: 'eu-west-1',
        resource: '/restapis/1',
      },
    ],
    [
      ' ARN:AWS:CloudWatch:EU-West-1:111122223333:alarm:Too many, too fast ',
      {
        partition: 'aws',
        service: 'cloudwatch',
        region: 'eu-west-1',
        account: '111122223333',
        resource: 'alarm:Too many, too fast',
      },
    ],
  ])('reads %s', (text, parts) => {
    expect(parseArn(text)).toEqual(parts);
  });

  it.each([
    '',
    'arn',
    'arn:aws:s3',
    'arn:aws:s3:::',
    'arn::s3:::bucket',
    'arn:azure:s3:::bucket',
    'arn:aws::::bucket',
    'AWS::::Account:111122223333',
    'i-0abc',
    'https://example.com/arn:aws:s3:::bucket',
    'arn:aws:s3:::a\nb',
    `arn:aws:s3:::${'x'.repeat(3_000)}`,
  ])('knows that %p is none', text => {
    expect(parseArn(text)).toBeUndefined();
  });

  it.each([undefined, null, 7, {}, []])('does not throw for %p', thing => {
    expect(parseArn(thing as any)).toBeUndefined();
    expect(() => normalizeResourceId(thing as any)).not.toThrow();
  });
});

const arns = fc
  .record({
    partition: fc.constantFrom(
      'aws',
      'aws-cn',
      'aws-us-gov',
      'aws-iso',
      'aws-iso-b',
    ),
    service: fc.constantFrom(
      's3',
      'iam',
      'ec2',
      'ecr',
      'logs',
      'lambda',
      'cloudwatch',
    ),
    region: fc.constantFrom(
      undefined,
      'eu-west-1',
      'us-gov-east-1',
      'cn-north-1',
    ),
    account: fc.constantFrom(undefined, '111122223333', 'aws'),
    resource: fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.constantFrom(
          'log-group:/a/b:*',
          'log-group:a:*:*',
          'function:f:$LATEST',
          'repository/a/sha256:00ff',
          'bucket/*',
          '*',
          '/*',
          ':*',
        ),
      )
      .map(text => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim())
      .filter(text => text !== ''),
  })
  .map(({ region, account, ...arn }) => ({
    ...arn,
    ...(region && { region }),
    ...(account && { account }),
  }));

describe('every ARN', () => {
  it('comes back from its text', () => {
    fc.assert(
      fc.property(arns, arn => {
        expect(parseArn(formatArn(arn))).toEqual(arn);
      }),
    );
  });

  it('stays an ARN of the same service, account and Region when it is normalised', () => {
    fc.assert(
      fc.property(arns, arn => {
        const { resource, ...rest } = parseArn(
          normalizeResourceId(formatArn(arn)),
        )!;
        const { resource: before, ...expected } = arn;
        expect(rest).toEqual(expected);
        expect(before.startsWith(resource)).toBe(true);
      }),
    );
  });
});

describe('normalizeResourceId', () => {
  it.each([
    [
      'arn:aws:ecr:eu-west-1:111122223333:repository/a/b/sha256:0af1',
      'arn:aws:ecr:eu-west-1:111122223333:repository/a/b',
    ],
    [
      'arn:aws:ecr:eu-west-1:111122223333:repository/a/b',
      'arn:aws:ecr:eu-west-1:111122223333:repository/a/b',
    ],
    [
      'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/f:*',
      'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/lambda/f',
    ],
    ['arn:aws:s3:::parcelwise-events/*', 'arn:aws:s3:::parcelwise-events'],
    [
      'arn:aws:s3:::parcelwise-events/2026/a.json',
      'arn:aws:s3:::parcelwise-events/2026/a.json',
    ],
    [
      'arn:aws:lambda:eu-west-1:111122223333:function:f:$LATEST',
      'arn:aws:lambda:eu-west-1:111122223333:function:f',
    ],
    [
      'arn:aws:lambda:eu-west-1:111122223333:function:f:7',
      'arn:aws:lambda:eu-west-1:111122223333:function:f:7',
    ],
    [
      'ARN:aws:EC2:EU-WEST-1:111122223333:instance/i-0Abc',
      'arn:aws:ec2:eu-west-1:111122223333:instance/i-0Abc',
    ],
    ['AWS::::Account:111122223333', 'AWS::::Account:111122223333'],
    ['i-0Abc', 'i-0Abc'],
    ['', ''],
    [' spaced ', ' spaced '],
  ])('makes %s into %s', (id, expected) => {
    expect(normalizeResourceId(id)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(arns.map(formatArn), fc.string()), id => {
        const once = normalizeResourceId(id);
        expect(normalizeResourceId(once)).toBe(once);
      }),
    );
  });
});

describe('names', () => {
  it.each([
    'eu-west-1',
    'us-gov-west-1',
    'us-iso-east-1',
    'us-isob-east-1',
    'cn-north-1',
    'ap-southeast-5',
    'eusc-de-east-1',
    'mx-central-1',
    'il-central-1',
  ])('knows the Region %s', region => {
    expect(isRegion(region)).toBe(true);
  });

  it.each([
    '',
    'eu',
    'eu-west',
    'EU-WEST-1',
    'eu-west-1a',
    'eu west 1',
    'eu-west-1,us-east-1',
    '../eu-west-1',
    'eu-west-1.evil.example',
  ])('knows that %p is no Region', region => {
    expect(isRegion(region)).toBe(false);
  });

  it('knows an account id by its 12 digits', () => {
    expect(isAccountId('000000000001')).toBe(true);
    for (const text of [
      '',
      '11112222333',
      '1111222233334',
      '11112222333a',
      ' 111122223333',
    ]) {
      expect(isAccountId(text)).toBe(false);
    }
  });
});
