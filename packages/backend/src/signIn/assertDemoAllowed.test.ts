import { ConfigReader } from '@backstage/config';
import { assertDemoAllowed } from './assertDemoAllowed';

const config = (enabled?: boolean) =>
  new ConfigReader({
    auth: { providers: { demo: enabled === undefined ? {} : { enabled } } },
  });

describe('assertDemoAllowed', () => {
  it('allows the demo in development where it is switched on', () => {
    expect(() =>
      assertDemoAllowed({ config: config(true), nodeEnv: 'development' }),
    ).not.toThrow();
  });

  it.each([undefined, 'production', 'test', ''])(
    'stops the start with NODE_ENV %s',
    nodeEnv => {
      expect(() =>
        assertDemoAllowed({ config: config(true), nodeEnv }),
      ).toThrow(/NODE_ENV=development/);
    },
  );

  it.each([undefined, false])(
    'stops the start where the setting is %s',
    enabled => {
      expect(() =>
        assertDemoAllowed({ config: config(enabled), nodeEnv: 'development' }),
      ).toThrow(/auth\.providers\.demo\.enabled/);
    },
  );
});
