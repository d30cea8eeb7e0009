import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';

export const DEMO_USER_HEADER = 'x-opsready-demo-user';

const normalize = (userRef: string) =>
  stringifyEntityRef(
    parseEntityRef(userRef, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    }),
  );

/** Believes a header, but only where it names one of the configured people. */
export const demoAuthenticator = createProxyAuthenticator({
  defaultProfileTransform: async (result: {
    userRef: string;
    name: string;
  }) => ({ profile: { displayName: result.name } }),

  initialize({ config }) {
    const people = config.getOptionalConfigArray('people') ?? [];
    return new Map(
      people.map(person => [
        normalize(person.getString('userRef')),
        person.getString('name'),
      ]),
    );
  },

  async authenticate({ req }, people) {
    const userRef = req.header(DEMO_USER_HEADER);
    if (!userRef) {
      throw new AuthenticationError(
        `The demo sign-in needs the header ${DEMO_USER_HEADER} with one of the people under auth.providers.demo.people`,
      );
    }
    const name = people.get(userRef);
    if (name === undefined) {
      throw new AuthenticationError(
        `The header ${DEMO_USER_HEADER} names nobody of the people under auth.providers.demo.people`,
      );
    }
    return { result: { userRef, name } };
  },
});
