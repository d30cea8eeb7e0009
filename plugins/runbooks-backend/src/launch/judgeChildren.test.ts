import { LaunchPolicy } from '../policy/LaunchPolicy';
import { PolicySubject } from '../policy/judgePolicy';
import { judgeChildren } from './judgeChildren';

const subject: PolicySubject = {
  runbookName: 'Parcelwise-RemediateInstances',
  riskClass: 'mutating',
  executorId: 'ssm-automation',
  places: [{ account: '111111111111', environment: 'production' }],
  actsOnAws: true,
};
const allow = (...runbooks: string[]): LaunchPolicy => ({
  id: 'allowed',
  match: { runbooks },
  allow: true,
});
const children = [
  { documentName: 'Parcelwise-PatchInstance', step: 'patch' },
  { documentName: 'AWS-RunPatchBaseline', step: 'patch > install' },
];

describe('documents that the steps of a launch run', () => {
  const refused = (...policies: LaunchPolicy[]) =>
    judgeChildren({ children }, { policies, subject }).map(
      ({ code, message }) => [code, message],
    );

  it('have to be allowed by themselves', () => {
    expect(refused(allow('Parcelwise-*'))).toEqual([
      [
        'childNotAllowed',
        expect.stringMatching(
          /^Step 'patch > install' runs AWS-RunPatchBaseline\. No policy allows/,
        ),
      ],
    ]);
    expect(refused(allow('Parcelwise-*', 'AWS-*'))).toEqual([]);
  });

  it('may be forbidden', () => {
    expect(
      refused(allow('*'), {
        id: 'never',
        match: { runbooks: ['AWS-*'] },
        allow: false,
      }),
    ).toEqual([['childNotAllowed', expect.stringContaining("'never'")]]);
  });

  it('are judged by the class of the whole', () => {
    expect(
      refused({
        id: 'reads',
        match: { riskClasses: ['readOnly'] },
        allow: true,
      }),
    ).toHaveLength(2);
  });

  it('need not exist', () => {
    expect(judgeChildren({}, { policies: [], subject })).toEqual([]);
  });
});
