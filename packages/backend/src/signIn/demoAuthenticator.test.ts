import { ConfigReader } from '@backstage/config';
import { demoAuthenticator } from './demoAuthenticator';

const people = demoAuthenticator.initialize({
  config: new ConfigReader({
    people: [{ userRef: 'user:default/Amara', name: 'Amara Okafor' }],
  }),
});

const requestAs = (userRef?: string) =>
  ({ req: { header: () => userRef } }) as unknown as Parameters<
    typeof demoAuthenticator.authenticate
  >[0];

describe('demoAuthenticator', () => {
  it('signs in a configured person', async () => {
    await expect(
      demoAuthenticator.authenticate(requestAs('user:default/amara'), people),
    ).resolves.toEqual({
      result: { userRef: 'user:default/amara', name: 'Amara Okafor' },
    });
  });

  it('refuses everyone else, whether or not the catalog knows them', async () => {
    await expect(
      demoAuthenticator.authenticate(requestAs('user:default/eve'), people),
    ).rejects.toThrow(/names nobody/);
    await expect(
      demoAuthenticator.authenticate(requestAs(), people),
    ).rejects.toThrow(/needs the header/);
  });
});
