import {
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { Request } from 'express';

/** Who asks. Throws `AuthenticationError` where nobody is signed in. @public */
export async function callerOf(
  httpAuth: HttpAuthService,
  request: Request<any, any, any, any, any>,
): Promise<BackstageCredentials> {
  return httpAuth.credentials(request, { allow: ['user', 'service'] });
}
