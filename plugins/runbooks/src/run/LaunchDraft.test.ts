import {
  collectDiagnostics,
  everyType,
  launchFormOf,
  PRODUCTION,
  restartService,
} from '../__fixtures__';
import {
  CONCURRENCY_FIELD,
  draftOf,
  fieldsOf,
  launchOf,
  newSpread,
  problemsOf,
  TARGETS_FIELD,
} from './LaunchDraft';

const REF = 'component:default/checkout-api';

describe('LaunchDraft', () => {
  it('begins with the defaults, those of secrets left out', () => {
    const form = launchFormOf({ ...everyType });
    const secret = form.parameters.find(({ name }) => name === 'Token');
    secret!.default = 'in the document';
    const { values } = draftOf(form);
    expect(values.get('Severity')).toBe('medium');
    expect(values.has('Token')).toBe(false);
    expect(values.has('Note')).toBe(false);
  });

  it('sends what was given, and leaves out what is empty', () => {
    const form = launchFormOf(restartService);
    const draft = draftOf(form);
    const values = new Map(draft.values)
      .set('ServiceName', 'payments-api')
      .set('Cluster', '');
    expect(launchOf(REF, form, { ...draft, values })).toEqual({
      entityRef: REF,
      runbookId: 'restart-service',
      parameters: { ServiceName: 'payments-api', WaitUntilStable: true },
    });
  });

  it('finds what the backend would refuse', () => {
    const form = launchFormOf(restartService);
    const draft = draftOf(form);
    const values = new Map(draft.values).set('ServiceName', 'NOT A NAME');
    const problems = problemsOf(form, { ...draft, values });
    expect([...problems.keys()]).toEqual(['ServiceName']);
    expect(problems.get('ServiceName')).toContain('pattern');
    expect(problems.get('ServiceName')).not.toContain('NOT A NAME');
  });

  it('wants at least one target where it is spread', () => {
    const form = launchFormOf(collectDiagnostics);
    const draft = { ...draftOf(form), spread: newSpread(form) };
    expect(draft.spread.parameter).toBe('InstanceIds');
    expect([...problemsOf(form, draft).keys()]).toEqual([TARGETS_FIELD]);
  });

  it('sends the targets apart from the other parameters', () => {
    const form = launchFormOf(everyType);
    const draft = {
      ...draftOf(form),
      spread: { ...newSpread(form), targets: ['i-1', 'i-2'] },
      locations: [PRODUCTION],
    };
    const values = new Map(draft.values).set('InstanceIds', ['i-9']);
    const launch = launchOf(REF, form, { ...draft, values });
    expect(launch.parameters).not.toHaveProperty('InstanceIds');
    expect(launch.rateControl).toEqual({
      targetParameterName: 'InstanceIds',
      targets: ['i-1', 'i-2'],
      maxConcurrency: '1',
      maxErrors: '0',
    });
    expect(launch.locations).toEqual([
      { account: '111122223333', region: 'eu-west-1' },
    ]);
    expect(fieldsOf(form, draft).map(({ name }) => name)).not.toContain(
      'InstanceIds',
    );
  });

  it.each(['1', '300', '10%', '100%'])('takes %s at a time', many => {
    expect(spreadProblemsWith(many)).toEqual([]);
  });

  it.each(['', '0', '101%', 'all', '1.5', '-1'])(
    'does not take %j at a time',
    many => {
      expect(spreadProblemsWith(many)).toEqual([CONCURRENCY_FIELD]);
    },
  );
});

function spreadProblemsWith(maxConcurrency: string): string[] {
  const form = launchFormOf(collectDiagnostics);
  const spread = { ...newSpread(form), targets: ['i-1'], maxConcurrency };
  return [...problemsOf(form, { ...draftOf(form), spread }).keys()];
}
