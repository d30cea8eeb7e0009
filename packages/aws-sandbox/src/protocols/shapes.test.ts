import * as incidents from '@aws-sdk/client-ssm-incidents';
import {
  faultTraitsIn,
  inputOf,
  membersOf,
  operationName,
  outputOf,
  requiredMembersOf,
} from './schema';
import { count, shapesOf, text, timestamp } from './shapes';
import { violationsOf } from './validate';

const shapes = shapesOf('com.amazonaws.ssmincidents');

/** The same operation, once as the SDK publishes it and once by hand. */
const byHand = shapes.operation(
  'ListResponsePlans',
  { optional: { maxResults: count, nextToken: text } },
  {
    required: {
      responsePlanSummaries: shapes.list(
        'ResponsePlanSummaryList',
        shapes.structure('ResponsePlanSummary', {
          required: { arn: text, name: text },
          optional: { displayName: text },
        }),
      ),
    },
    optional: { nextToken: text },
  },
);

describe('shapes that are written by hand', () => {
  const published = incidents.ListResponsePlans$;

  it('read like those of the SDK', () => {
    expect(operationName(byHand)).toBe(operationName(published));
    for (const part of [inputOf, outputOf]) {
      expect(Object.keys(membersOf(part(byHand))).sort()).toEqual(
        Object.keys(membersOf(part(published))).sort(),
      );
      expect(requiredMembersOf(part(byHand))).toEqual(
        requiredMembersOf(part(published)),
      );
    }
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a member too much', { responsePlanSummaries: [], other: 1 }],
    ['a wrong type', { responsePlanSummaries: 'x' }],
    ['a wrong member deep inside', { responsePlanSummaries: [{ arn: 1 }] }],
    ['what is right', { responsePlanSummaries: [{ arn: 'a', name: 'n' }] }],
  ])('find the same wrong with %s', (_name, value) => {
    expect(violationsOf(outputOf(byHand), value, 'native')).toEqual(
      violationsOf(outputOf(published), value, 'native'),
    );
  });

  it('know maps and timestamps', () => {
    const { operation, map } = shapes;
    const times = operation(
      'Times',
      {},
      { optional: { at: map('Map', timestamp) } },
    );
    const check = (at: unknown) =>
      violationsOf(outputOf(times), { at }, 'native').map(({ path }) => path);
    expect(check({ first: new Date() })).toEqual([]);
    expect(check({ first: 'yesterday' })).toEqual(['at.first']);
  });

  it('spell the message of their errors', () => {
    const client = { Missing$: shapes.fault('Missing', ['ResourceId']) };
    expect(faultTraitsIn(client, 'Missing')).toEqual({
      messageMember: 'Message',
    });
  });
});
