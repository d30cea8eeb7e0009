import { mockServices } from '@backstage/backend-test-utils';
import { readContactSettings } from '../files/ContactSettings';
import { RevealLimit } from '../reveals/RevealLimit';

const clock = { now: () => new Date() };
const config = (oncall: object) =>
  mockServices.rootConfig({ data: { opsready: { oncall } } });

describe('the config of contacts', () => {
  it('has defaults', () => {
    expect(readContactSettings(config({}))).toMatchObject({
      schedule: { frequency: { minutes: 10 } },
      staleAfterMs: 30 * 60_000,
      organisation: undefined,
    });
    expect(RevealLimit.fromConfig(config({}), clock)).toBeDefined();
  });

  it('takes a cron expression, by which nothing is ever overdue', () => {
    const settings = readContactSettings(
      config({
        organisation: 'Group:Parcelwise',
        contacts: {
          schedule: {
            frequency: { cron: '*/5 * * * *' },
            timeout: { minutes: 1 },
          },
          reviewEvery: '90d',
        },
      }),
    );
    expect(settings.staleAfterMs).toBeUndefined();
    expect(settings.organisation).toBe('group:default/parcelwise');
    expect(settings.reviewEvery.as('days')).toBe(90);
  });

  it.each([
    [{ organisation: 'group:default/' }, 'opsready.oncall.organisation'],
    [{ organisation: 'parcelwise' }, 'opsready.oncall.organisation'],
    [
      { contacts: { schedule: { frequency: 'often' } } },
      'opsready.oncall.contacts.schedule',
    ],
    [
      { contacts: { reviewEvery: { days: 0 } } },
      'opsready.oncall.contacts.reviewEvery',
    ],
  ])('stops the start where it is %j, and names the key', (oncall, key) => {
    expect(() => readContactSettings(config(oncall))).toThrow(
      `Config key '${key}'`,
    );
  });

  it.each([0, -1, 1.5])('does not take %p reveals', perHour => {
    expect(() =>
      RevealLimit.fromConfig(config({ reveals: { perHour } }), clock),
    ).toThrow("Config key 'opsready.oncall.reveals.perHour'");
  });
});
