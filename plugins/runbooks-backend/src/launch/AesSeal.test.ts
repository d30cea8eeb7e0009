import { ConfigReader } from '@backstage/config';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- for tests only
import fc from 'fast-check';
import { AesSeal } from './AesSeal';
import { SealedLaunch } from './Seal';

const content: SealedLaunch = {
  launch: {
    entityRef: 'component:default/shop',
    runbookId: 'restart',
    parameters: { Password: 'hunter22' },
  },
  sealed: { parameters: { Password: ['hunter22'] } },
};
const executionId = 'one';
const seal = new AesSeal('k'.repeat(32));
const plain = new AesSeal();

describe('AesSeal', () => {
  it('opens what it closed, and shows nothing of it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const some = { ...content, sealed: { value } } as SealedLaunch;
        const text = seal.close({
          executionId,
          content: some,
          hasSecrets: true,
        });
        expect(text).not.toContain('hunter22');
        expect(seal.open({ executionId, text })).toEqual(
          JSON.parse(JSON.stringify(some)),
        );
      }),
    );
  });

  it('closes the same differently each time', () => {
    const close = () => seal.close({ executionId, content, hasSecrets: true });
    expect(close()).not.toBe(close());
  });

  it('opens nothing with another key, for another execution, or that was changed', () => {
    const text = seal.close({ executionId, content, hasSecrets: true });
    const other = new AesSeal('o'.repeat(32));
    const changed = `${text.slice(0, -2)}${text.endsWith('AA') ? 'BB' : 'AA'}`;
    const said = /opsready\.runbooks\.secretKey/;
    expect(() => other.open({ executionId, text })).toThrow(said);
    expect(() => plain.open({ executionId, text })).toThrow(said);
    expect(() => seal.open({ executionId: 'two', text })).toThrow(said);
    expect(() => seal.open({ executionId, text: changed })).toThrow(said);
    expect(() => seal.open({ executionId, text: '' })).toThrow(said);
  });

  it('keeps no secret without a key, and says what to do', () => {
    expect(() =>
      plain.close({ executionId, content, hasSecrets: true }),
    ).toThrow(/Set 'opsready\.runbooks\.secretKey'/);
    const text = plain.close({ executionId, content, hasSecrets: false });
    expect(plain.open({ executionId, text })).toEqual(content);
    // Somebody sets a key later: what was kept before is still opened.
    expect(seal.open({ executionId, text })).toEqual(content);
  });

  it('takes fingerprints that differ with the content and with the key', () => {
    const { sealed } = content;
    expect(seal.fingerprint(sealed)).toBe(seal.fingerprint({ ...sealed }));
    expect(seal.fingerprint(sealed)).not.toBe(seal.fingerprint({}));
    expect(seal.fingerprint(sealed)).not.toBe(plain.fingerprint(sealed));
  });

  it('takes no key that is too short', () => {
    const config = new ConfigReader({
      opsready: { runbooks: { secretKey: 'short' } },
    });
    expect(() => AesSeal.fromConfig(config)).toThrow(/32 characters/);
  });
});
