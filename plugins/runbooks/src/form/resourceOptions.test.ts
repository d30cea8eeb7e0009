import { PRODUCTION, STAGING } from '../__fixtures__';
import { isFound, resourceOptions } from './resourceOptions';

const resource = (value: string, label: string, place = PRODUCTION) => ({
  value,
  label,
  arn: `arn:aws:rds:${place.region}:${place.account}:db:${value}`,
  place,
});

describe('resourceOptions', () => {
  it('sorts by label as people count, and says value and place', () => {
    const options = resourceOptions([
      resource('i-2', 'worker-10'),
      resource('i-1', 'worker-9'),
    ]);
    expect(options.map(({ label }) => label)).toEqual([
      'worker-9',
      'worker-10',
    ]);
    expect(options[0].description).toBe(
      'i-1, production 111122223333 eu-west-1',
    );
  });

  it('has one option for a value, with all places where it is', () => {
    expect(
      resourceOptions([
        resource('ledger', 'ledger'),
        resource('ledger', 'ledger', STAGING),
      ]),
    ).toEqual([
      {
        id: 'ledger',
        label: 'ledger',
        description:
          'production 111122223333 eu-west-1, staging 444455556666 eu-west-1',
      },
    ]);
  });

  it('is searched by label, value and place', () => {
    const [option] = resourceOptions([resource('i-1', 'worker-9')]);
    for (const query of ['WORKER', 'i-1', ' eu-west ']) {
      expect(isFound(option, query)).toBe(true);
    }
    expect(isFound(option, 'payments')).toBe(false);
  });
});
