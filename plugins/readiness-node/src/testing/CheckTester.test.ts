import { Check } from '../Check';
import { defineCheck } from '../define';
import { fail, pass, warn } from '../verdicts';
import { withoutRunner } from './__testUtils__/withoutRunner';
import { CheckTester } from './CheckTester';
import { CheckTesterCase } from './CheckTesterCase';

const DAY = 86_400_000;

const isYoung = defineCheck({
  id: 'is-young',
  title: 'It is young',
  failureTitle: 'It is old',
  rationale: 'Old things break.',
  remediation: 'Replace it.',
  source: { title: 'A', url: 'https://example.com', quote: 'Be young.' },
  requiredFacts: ['example/made-at'],
  evaluate({ facts, now }) {
    const changesAt = new Date(
      Date.parse(String(facts['example/made-at'])) + DAY,
    );
    return changesAt > now
      ? pass('It is young.', [], { changesAt })
      : fail('It is old.');
  },
});

const cases: CheckTesterCase<'example/made-at'>[] = [
  {
    name: 'just made',
    facts: { 'example/made-at': '2026-11-21T11:00:00.000Z' },
    outcome: 'pass',
    message: 'It is young.',
    changesAt: '2026-11-22T11:00:00.000Z',
  },
  {
    name: 'a day old',
    facts: { 'example/made-at': '2026-11-20T12:00:00.000Z' },
    outcome: 'fail',
  },
];

// What a good check and good cases look like; runs under the runner that is here.
CheckTester.run(isYoung, { cases });

const evaluating = (evaluate: typeof isYoung.evaluate) => () =>
  withoutRunner(() => CheckTester.run({ ...isYoung, evaluate }, { cases }));

const testing =
  (...changed: typeof cases) =>
  () =>
    withoutRunner(() => CheckTester.run(isYoung, { cases: changed }));

describe('CheckTester', () => {
  it('throws the first failure where there is no runner', () => {
    expect(testing(...cases)).not.toThrow();
    expect(testing({ ...cases[0], message: 'It is old.' }, cases[1])).toThrow(
      /It is old/,
    );
  });

  it('insists on a case that passes and one that fails', () => {
    expect(testing(cases[1])).toThrow("'is-young' has no case that passes");
    expect(testing(cases[0])).toThrow("'is-young' has no case that fails");
  });

  it('rejects a case that asks what another asks', () => {
    expect(testing(...cases, { ...cases[1], name: 'again' })).toThrow(
      "Case 'again' of check 'is-young' asks what another case asks",
    );
  });

  it('rejects two cases of the same name', () => {
    expect(
      testing(...cases, { ...cases[0], now: '2026-11-21T13:00:00Z' }),
    ).toThrow("two cases 'just made'");
  });

  it('rejects a check that does not say enough of itself', () => {
    const declared = (change: Partial<Check>) => () =>
      withoutRunner(() =>
        CheckTester.run({ ...isYoung, ...change } as typeof isYoung, { cases }),
      );
    expect(declared({ id: 'IsYoung' })).toThrow(/kebab-case/);
    expect(declared({ remediation: ' ' })).toThrow(/has no remediation/);
    expect(declared({ failureTitle: 'It is young' })).toThrow(/same title/);
    expect(
      declared({
        source: { title: 'A', url: 'http://a.example', quote: 'A.' },
      }),
    ).toThrow(/no https address/);
  });

  it('rejects a check that changes what it is given', () => {
    const evaluate = evaluating(({ facts }) => {
      (facts['example/made-at'] as unknown as { seen: boolean }).seen = true;
      return pass('It is young.');
    });
    expect(evaluate).toThrow(/read.only|not extensible|Cannot create/);
  });

  it('rejects a check that does not answer the same each time', () => {
    let count = 0;
    expect(evaluating(() => pass(`Asked ${count++} times.`))).toThrow(
      /another verdict/,
    );
  });

  it('rejects a message that is no sentence', () => {
    expect(evaluating(() => pass('young'))).toThrow(/no whole sentence/);
  });

  it('rejects a verdict that does not change when it says so', () => {
    expect(
      evaluating(options => {
        const verdict = isYoung.evaluate(options);
        const { changesAt } = verdict;
        return {
          ...verdict,
          ...(changesAt && { changesAt: new Date(changesAt.getTime() + 1) }),
        };
      }),
    ).toThrow(/11:00:00.001Z|changes before/);
    const undated = cases.map(({ changesAt: _, ...rest }) => rest);
    expect(() =>
      withoutRunner(() =>
        CheckTester.run(
          {
            ...isYoung,
            evaluate: ({ facts, now }) =>
              String(facts['example/made-at']) > '2026-11-21'
                ? pass('It is young.', [], {
                    changesAt: new Date(now.getTime() + 1),
                  })
                : fail('It is old.'),
          },
          { cases: undated },
        ),
      ),
    ).toThrow(/is the same at the instant/);
  });

  it('lets through what the check throws', () => {
    expect(
      evaluating(() => {
        throw new RangeError('out of range');
      }),
    ).toThrow('out of range');
  });

  it('tells the outcome and the message that came instead', () => {
    expect(evaluating(() => warn('So so.'))).toThrow(
      'Expected pass, got warn: So so.',
    );
  });
});
