import * as securityHub from '@aws-sdk/client-securityhub';
import * as sts from '@aws-sdk/client-sts';
import {
  faultTraitsIn,
  httpBindingOf,
  inputOf,
  membersOf,
  memberShapeNames,
  operationName,
  operationsIn,
  outputOf,
  requiredMembersOf,
} from './schema';

/** What the sandbox relies on in the SDK's semi-public schemas. */
describe("the SDK's schemas", () => {
  const { GetFindings$, GetFindingAggregator$ } = securityHub;

  it('name their operation and its HTTP binding', () => {
    expect(operationName(GetFindings$)).toBe('GetFindings');
    expect(httpBindingOf(GetFindings$)).toEqual({
      method: 'POST',
      uri: '/findings',
      status: 200,
    });
    expect(httpBindingOf(GetFindingAggregator$).uri).toBe(
      '/findingAggregator/get/{FindingAggregatorArn+}',
    );
  });

  it('know input, output and their members', () => {
    expect(Object.keys(membersOf(inputOf(GetFindings$)))).toEqual(
      expect.arrayContaining([
        'Filters',
        'MaxResults',
        'NextToken',
        'SortCriteria',
      ]),
    );
    expect(membersOf(outputOf(GetFindings$)).Findings.isListSchema()).toBe(
      true,
    );
    expect(
      memberShapeNames(securityHub.AwsSecurityFindingFilters$).UpdatedAt,
    ).toBe('DateFilterList');
  });

  it('put required members first and count them', () => {
    expect(requiredMembersOf(inputOf(sts.AssumeRole$))).toEqual([
      'RoleArn',
      'RoleSessionName',
    ]);
    expect(requiredMembersOf(inputOf(GetFindings$))).toEqual([]);
  });

  it('list every operation and the traits of errors', () => {
    expect(operationsIn(securityHub).size).toBeGreaterThan(80);
    expect(faultTraitsIn(securityHub, 'InvalidAccessException')).toEqual({
      status: 401,
      queryCode: undefined,
      messageMember: 'Message',
    });
    expect(faultTraitsIn(sts, 'InvalidIdentityTokenException').queryCode).toBe(
      'InvalidIdentityToken',
    );
    expect(faultTraitsIn(sts, 'NoSuchThing')).toEqual({});
  });
});
