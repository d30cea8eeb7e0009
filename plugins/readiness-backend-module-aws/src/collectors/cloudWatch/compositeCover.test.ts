import { compositeCover } from './compositeCover';

const cover = (rule: string, acts = true) =>
  Object.fromEntries(compositeCover([{ name: 'all', rule, acts }]));

describe('alarms that a composite acts for', () => {
  it('are read from each form of reference', () => {
    expect(
      cover(
        `ALARM("too slow (p99)") OR (ALARM(queue-old) AND NOT OK('disk')) OR
         INSUFFICIENT_DATA( "arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu" )`,
      ),
    ).toEqual({
      'too slow (p99)': ['all'],
      'queue-old': ['all'],
      disk: ['all'],
      cpu: ['all'],
    });
  });

  it('are none where the composite does nothing itself', () => {
    expect(cover('ALARM("cpu")', false)).toEqual({});
  });

  it('are none in a rule without alarms', () => {
    expect(cover('TRUE')).toEqual({});
    expect(cover('')).toEqual({});
  });

  it('name each composite once', () => {
    const composites = ['b', 'a'].map(name => ({
      name,
      rule: 'ALARM("cpu") AND NOT ALARM("cpu")',
      acts: true,
    }));
    expect(compositeCover(composites).get('cpu')).toEqual(['a', 'b']);
  });
});
