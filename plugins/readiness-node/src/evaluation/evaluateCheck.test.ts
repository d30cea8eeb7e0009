import { Check } from '../Check';
import { defineCheck } from '../define';
import { pass } from '../verdicts';
import { evaluateCheck, EvaluateCheckOptions } from './evaluateCheck';

const now = new Date('2026-11-21T12:00:00.000Z');
const read = {
  state: 'read',
  confirmedAt: '2026-11-21T11:00:00.000Z',
} as const;

const check = defineCheck({
  id: 'is-small',
  title: 'It is small',
  failureTitle: 'It is large',
  rationale: 'Small things are carried away.',
  remediation: 'Cut it.',
  source: { title: 'A', url: 'https://example.com', quote: 'Be small.' },
  requiredFacts: ['alpha/size', 'beta/size'],
  evaluate: () => pass('It is small.'),
}) as unknown as Check;

function evaluate(options: Partial<EvaluateCheckOptions> = {}) {
  return evaluateCheck({
    check,
    entity: {
      kind: 'Component',
      metadata: { name: 'payments-api' },
      spec: { type: 'service' },
    },
    facts: { 'alpha/size': 1, 'beta/size': 2 },
    sources: { alpha: read, beta: read },
    maxAges: { 'alpha/size': 7_200_000, 'beta/size': 7_200_000 },
    now,
    ...options,
  });
}

const evaluating = (run: Check['evaluate']) =>
  evaluate({ check: { ...check, evaluate: run } });

describe('evaluateCheck', () => {
  it('gives the check the declared facts and no others', () => {
    let seen: unknown;
    evaluate({
      check: {
        ...check,
        evaluate: ({ facts }) => {
          seen = facts;
          return pass('It is small.');
        },
      },
      facts: { 'alpha/size': 1, 'beta/size': 0, 'alpha/secret': 'x' },
    });
    expect(seen).toEqual({ 'alpha/size': 1, 'beta/size': 0 });
  });

  it('does not apply to entities that it is not about, whatever the sources', () => {
    expect(
      evaluate({
        check: { ...check, appliesTo: { 'spec.type': 'library' } },
        sources: {},
      }),
    ).toMatchObject({
      outcome: 'notApplicable',
      message: expect.stringContaining('"spec.type":"library"'),
    });
    expect(
      evaluate({ check: { ...check, appliesTo: { 'spec.type': 'service' } } })
        .outcome,
    ).toBe('pass');
  });

  it.each([
    [
      { state: 'notInstalled' },
      'notApplicable',
      /^Source not installed: .*'beta'/,
    ],
    [{ state: 'nothingClaimed', reason: 'R.' }, 'notApplicable', /^R\.$/],
    [{ state: 'claimsInvalid', reason: 'R.' }, 'unknown', /^R\.$/],
    [{ state: 'matchesNothing', reason: 'R.' }, 'unknown', /^R\.$/],
    [{ state: 'notEnabled', reason: 'R.' }, 'unknown', /^R\.$/],
    [{ state: 'neverRead', reason: 'R.' }, 'unknown', /^R\.$/],
    [
      { state: 'neverRead', reason: 'R.', missingPermission: 'a:B' },
      'unknown',
      /^R\. Missing permission: a:B\.$/,
    ],
    [
      { state: 'neverRead', reason: 'Not a:B.', missingPermission: 'a:B' },
      'unknown',
      /^Not a:B\.$/,
    ],
  ] as const)('with a source %j is %s', (beta, outcome, message) => {
    expect(evaluate({ sources: { alpha: read, beta } })).toMatchObject({
      outcome,
      message: expect.stringMatching(message),
    });
  });

  it('takes a source that it is not told of as not installed', () => {
    expect(evaluate({ sources: { alpha: read } }).outcome).toBe(
      'notApplicable',
    );
  });

  it('says first that a source is not installed, then that nothing is claimed', () => {
    const neverRead = { state: 'neverRead', reason: 'R.' } as const;
    expect(evaluate({ sources: { alpha: neverRead } }).outcome).toBe(
      'notApplicable',
    );
    expect(
      evaluate({
        sources: {
          alpha: neverRead,
          beta: { state: 'nothingClaimed', reason: 'None.' },
        },
      }).message,
    ).toBe('None.');
  });

  it('answers from facts up to their maximum age, and not beyond', () => {
    const at = (confirmedAt: string) =>
      evaluate({
        sources: {
          alpha: read,
          beta: {
            state: 'read',
            confirmedAt,
            reason: 'The last read was denied.',
            missingPermission: 'a:B',
          },
        },
      });
    expect(at('2026-11-21T10:00:00.000Z').outcome).toBe('pass');
    expect(at('2026-11-21T09:59:59.999Z')).toEqual({
      outcome: 'unknown',
      message:
        "Fact 'beta/size' is too old to answer: it was last confirmed at 2026-11-21T09:59:59.999Z and may be at most 2 hours old. The last read was denied. Missing permission: a:B.",
      evidence: [],
    });
    expect(at('yesterday').outcome).toBe('unknown');
  });

  it.each([undefined, null])('names a fact that is %s', value => {
    expect(
      evaluate({ facts: { 'alpha/size': 1, 'beta/size': value } }),
    ).toEqual({
      outcome: 'unknown',
      message:
        "Fact 'beta/size' is missing: its source was read, but delivered nothing for this entity yet.",
      evidence: [],
    });
  });

  it('takes 0, false and nothing written as facts', () => {
    for (const value of [0, false, '', []]) {
      expect(
        evaluate({ facts: { 'alpha/size': value, 'beta/size': value } })
          .outcome,
      ).toBe('pass');
    }
  });

  it('is an error where the check throws, and repeats nothing of it', () => {
    const onError = jest.fn();
    const error = new RangeError('secret of parcelwise');
    const verdict = evaluate({
      check: {
        ...check,
        evaluate: () => {
          throw error;
        },
      },
      onError,
    });
    expect(verdict).toMatchObject({
      outcome: 'error',
      message: expect.stringContaining("Check 'is-small' threw RangeError."),
    });
    expect(verdict.message).not.toContain('secret');
    expect(onError).toHaveBeenCalledWith(error);
  });

  it('is an error where no maximum age is known', () => {
    expect(evaluate({ maxAges: {} }).outcome).toBe('error');
  });

  it.each([
    ['no verdict', undefined],
    ['an unheard-of outcome', { ...pass('A.'), outcome: 'fine' }],
    ['an empty message', pass(' ')],
    ['no evidence list', { outcome: 'pass', message: 'A.' }],
    ['evidence without label', pass('A.', [{ label: '' }])],
    [
      'a link that is not https',
      pass('A.', [{ label: 'a', link: 'http://a.example' }]),
    ],
    ['a time that is none', pass('A.', [{ label: 'a', at: 'soon' }])],
    ['a change in the past', pass('A.', [], { changesAt: new Date(0) })],
    ['a change right now', pass('A.', [], { changesAt: now })],
    ['a change at no time', pass('A.', [], { changesAt: new Date('soon') })],
  ])('is an error where the check returns %s', (_, verdict) => {
    expect(evaluating(() => verdict as never)).toMatchObject({
      outcome: 'error',
      message: expect.stringContaining(
        "'is-small' returned a malformed verdict",
      ),
    });
  });

  it('passes a well-formed verdict through', () => {
    const verdict = pass('A.', [{ label: 'a', link: 'https://a.example' }], {
      changesAt: new Date('2026-11-22T00:00:00.000Z'),
    });
    expect(evaluating(() => verdict)).toBe(verdict);
  });
});
