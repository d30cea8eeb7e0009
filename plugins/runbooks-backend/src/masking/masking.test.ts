import { ConfigReader } from '@backstage/config';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import { containsSecret, isSecret, maskText, maskValue, readMasking } from '.';

const settings = readMasking(new ConfigReader({}));
const KEY = 'wJalrXUtnFEMIaK7MDENGabPxRfiCYEXAMPLEKEy';
const JWT = `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl`;

describe('what is secret', () => {
  it.each([
    'Password',
    'MasterUserPassword',
    'db_passwd',
    'ApiKey',
    'api-key',
    'SecretString',
    'AuthToken',
    'PrivateKey',
    'ClientCredentials',
    'pwd',
    'ConnectionString',
  ])('by its name: %s', name => {
    expect(isSecret(name, 'x', settings)).toBe(true);
    expect(maskValue(name, 'x', settings)).toEqual({
      name,
      value: '******',
      secret: true,
    });
  });

  it.each([
    'Cluster',
    'SecretArn',
    'SecretId',
    'PasswordLength',
    'KeyName',
    'Compass',
  ])('not by its name: %s', name => {
    expect(isSecret(name, 'x', settings)).toBe(false);
  });

  it.each([
    ['a key of AWS', `export X=${KEY}`],
    ['the id of a key of AWS', 'the key AKIAIOSFODNN7EXAMPLE is old'],
    ['a JSON Web Token', `sent ${JWT} to it`],
    [
      'a private key',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----',
    ],
    ['the start of a private key', '-----BEGIN PRIVATE KEY-----\nMIIE'],
    ['what Systems Manager decrypts', '{{ssm-secure:/shop/db}}'],
    [
      'what Secrets Manager gives',
      '{{resolve:secretsmanager:db:SecretString}}',
    ],
    ['a password in a URL', 'postgres://shop:hunter22@db/shop'],
    ['a bearer token', 'Authorization: Bearer abcdefghijklmnop'],
    ['a named secret', 'login failed: password=hunter22 user=shop'],
    ['a token of GitHub', 'ghp_abcdefghijklmnopqrstuvwx'],
  ])('by its content: %s', (_, text) => {
    expect(containsSecret(text, settings)).toBe(true);
    expect(maskText(text)).toContain('******');
    expect(maskText(text)).not.toMatch(/hunter22|MIIE|shop\/db|EXAMPLE/);
  });

  it.each([
    'arn:aws:rds:eu-west-1:111111111111:db:shop-orders',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'https://portal.example/runbooks?id=1',
    'i-0123456789abcdef0',
    'It has no tokens left: none at all.',
  ])('not by its content: %s', text => {
    expect(maskText(text)).toBe(text);
    expect(containsSecret(text, settings)).toBe(false);
  });

  it('by config', () => {
    const named = readMasking(
      new ConfigReader({
        opsready: {
          runbooks: { masking: { names: ['Cluster'], namePatterns: ['^pin'] } },
        },
      }),
    );
    expect(isSecret('cluster', 'x', named)).toBe(true);
    expect(isSecret('PinCode', 'x', named)).toBe(true);
    expect(isSecret('Opinion', 'x', named)).toBe(false);
  });

  it('is nothing that is misspelled: the start says so', () => {
    const config = new ConfigReader({
      opsready: { runbooks: { masking: { name: ['Pin'] } } },
    });
    expect(() => readMasking(config)).toThrow(
      /opsready\.runbooks\.masking' has no key 'name'; there are namePatterns, names/,
    );
  });

  it('is no pattern that is none: the start says which', () => {
    const config = new ConfigReader({
      opsready: { runbooks: { masking: { namePatterns: ['('] } } },
    });
    expect(() => readMasking(config)).toThrow(
      /opsready\.runbooks\.masking\.namePatterns\[0\]/,
    );
  });
});

describe('masking', () => {
  it('leaves what is around a secret', () => {
    expect(maskText('password=hunter22 user=shop')).toBe(
      'password=****** user=shop',
    );
  });

  it('finds secrets in maps, lists and JSON in a text', () => {
    const value = { user: 'shop', password: 'hunter22', list: [KEY] };
    const masked = {
      user: 'shop',
      password: '******',
      list: ['******'],
    };
    expect(maskValue('Output', value, settings)).toEqual({
      name: 'Output',
      value: JSON.stringify(masked),
      secret: true,
    });
    expect(maskValue('Output', JSON.stringify(value), settings)).toEqual({
      name: 'Output',
      value: JSON.stringify(masked),
      secret: true,
    });
  });

  it('writes what holds none as it is', () => {
    expect(maskValue('Names', ['a', 'b'], settings)).toEqual({
      name: 'Names',
      value: '["a","b"]',
    });
    expect(maskValue('Text', '{ "a": 1 }', settings).value).toBe('{ "a": 1 }');
  });

  it('takes values of any depth', () => {
    const depth = 20_000;
    const text = '['.repeat(depth) + ']'.repeat(depth);
    expect(maskValue('Deep', text, settings).secret).toBe(true);
    expect(maskValue('Deep', JSON.parse(text), settings).secret).toBe(true);
  });

  it('never shows a secret, wherever it stands', () => {
    const value = fc.letrec<{ node: any }>(tie => ({
      node: fc.oneof(
        { maxDepth: 4 },
        fc.string(),
        fc.integer(),
        fc.constant(`x ${KEY} y`),
        fc.record({ password: fc.constant(KEY), a: tie('node') }),
        fc.array(tie('node'), { maxLength: 3 }),
        tie('node').map(inner => JSON.stringify(inner)),
      ),
    })).node;
    fc.assert(
      fc.property(value, json => {
        expect(maskValue('Output', json, settings).value).not.toContain(KEY);
      }),
    );
  });

  it('masks again what is masked already to the same', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(maskText(maskText(text))).toBe(maskText(text));
      }),
    );
  });

  // Quadratic time would take minutes here: the test would run into its limit.
  it.each([
    ['spaces', ' '.repeat(300_000)],
    ['the starts of tokens', '-eyJ'.repeat(75_000)],
    ['the starts of keys', '-----BEGIN PRIVATE KEY'.repeat(15_000)],
    ['names of secrets', 'password= '.repeat(30_000)],
    ['braces', '{{ssm-secure:'.repeat(25_000)],
    ['addresses', 'a://b:'.repeat(50_000)],
  ])('goes through long texts: %s', (_, text) => {
    expect(maskText(text).length).toBeLessThanOrEqual(text.length);
  });
});
