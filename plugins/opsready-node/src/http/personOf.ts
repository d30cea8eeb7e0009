import {
  BackstageCredentials,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { Request } from 'express';

/** A signed-in person who asks by themselves. @public */
export interface SignedInPerson {
  credentials: BackstageCredentials<BackstageUserPrincipal>;
  /** Full lower-case ref. */
  entityRef: string;
}

/**
 * The person who asks, for everything that only people may do.
 *
 * @param what - what only people do, for the message: `reveal addresses`
 * @throws AuthenticationError where nobody is signed in
 * @throws NotAllowedError where a service asks, for itself or on behalf of somebody
 *
 * @public
 */
export async function personOf(
  httpAuth: HttpAuthService,
  request: Request<any, any, any, any, any>,
  what: string,
): Promise<SignedInPerson> {
  const credentials = await httpAuth.credentials(request, { allow: ['user'] });
  const { userEntityRef, actor } = credentials.principal;
  if (actor) {
    throw new NotAllowedError(
      `Only people ${what}. ${actor.subject} asks on behalf of ${userEntityRef}: ` +
        'do it yourself in the portal.',
    );
  }
  return {
    credentials,
    entityRef: userEntityRef.toLocaleLowerCase('en-US'),
  };
}
