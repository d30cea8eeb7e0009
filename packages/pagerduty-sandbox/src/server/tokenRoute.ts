import { Router, urlencoded } from 'express';
import { World } from './World';

const EXPIRES_SECONDS = 86_400;

/** Scoped OAuth, as https://identity.pagerduty.com answers it: client credentials for an access token. */
export function tokenRoute(world: World): Router {
  const router = Router();
  router.post(
    '/oauth/token',
    urlencoded({ extended: false }),
    (request, response) => {
      const { grant_type: grant, client_id: id, ...rest } = request.body;
      const [subject = '', ...scopes] = String(rest.scope ?? '').split(' ');
      const account = world.accounts.get(
        subject.replace(/^as_account-\w+\./, ''),
      );
      const client = account?.clients.find(
        ({ clientId, clientSecret }) =>
          clientId === id && clientSecret === rest.client_secret,
      );
      const time = world.clock.now().toISOString();
      const log = (status: number) =>
        world.calls.add({
          time,
          operation: 'createOAuthToken',
          method: 'POST',
          path: request.path,
          account: account?.id,
          status,
        });
      if (grant !== 'client_credentials' || !account || !client) {
        log(401);
        response.status(401).json({ error: 'invalid_client' });
        return;
      }
      if (scopes.some(scope => !client.scopes.includes(scope))) {
        log(400);
        response.status(400).json({ error: 'invalid_scope' });
        return;
      }
      log(200);
      response.json({
        access_token: world.issued.issue(account.id, scopes, EXPIRES_SECONDS),
        token_type: 'bearer',
        expires_in: EXPIRES_SECONDS,
        scope: scopes.join(' '),
      });
    },
  );
  return router;
}
