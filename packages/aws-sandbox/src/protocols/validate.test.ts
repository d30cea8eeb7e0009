import { DescribeAlarms$ } from '@aws-sdk/client-cloudwatch';
import { BatchUpdateFindings$ } from '@aws-sdk/client-securityhub';
import { inputOf, outputOf } from './schema';
import { violationsOf } from './validate';

describe('violationsOf', () => {
  const shape = inputOf(BatchUpdateFindings$);

  it('passes what fits', () => {
    const value = {
      FindingIdentifiers: [{ Id: 'a', ProductArn: 'b' }],
      Confidence: 4,
      UserDefinedFields: { a: 'b' },
    };
    expect(violationsOf(shape, value, 'wire')).toEqual([]);
  });

  it('names what is missing, unknown or of the wrong type by its path', () => {
    const value = {
      FindingIdentifiers: [{ Id: 'a' }],
      Confidence: 'much',
      UserDefinedFields: { a: 1 },
      Workflow: { Status: true },
      Colour: 'red',
    };
    expect(violationsOf(shape, value, 'wire')).toEqual([
      { path: 'FindingIdentifiers[0].ProductArn', problem: 'is required' },
      { path: 'Confidence', problem: 'must be a number' },
      { path: 'UserDefinedFields.a', problem: 'must be a string' },
      { path: 'Workflow.Status', problem: 'must be a string' },
      { path: 'Colour', problem: 'is not known to this shape' },
    ]);
  });

  it('wants dates from handlers and text or numbers from the wire', () => {
    const output = outputOf(DescribeAlarms$);
    const value = (time: unknown) => ({
      MetricAlarms: [{ StateUpdatedTimestamp: time }],
    });
    expect(violationsOf(output, value(new Date()), 'native')).toEqual([]);
    expect(violationsOf(output, value(12), 'native')).toHaveLength(1);
    expect(violationsOf(output, value(12), 'wire')).toEqual([]);
  });
});
