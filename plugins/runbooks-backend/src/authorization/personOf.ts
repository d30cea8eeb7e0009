import { HttpAuthService } from '@backstage/backend-plugin-api';
import {
  personOf as signedInPerson,
  SignedInPerson,
} from '@opsready/backstage-plugin-opsready-node';
import { Request } from 'express';

/** The person who asks, for everything about executions that only people may do. */
export async function personOf(
  httpAuth: HttpAuthService,
  request: Request<any, any, any, any, any>,
): Promise<SignedInPerson> {
  return signedInPerson(httpAuth, request, 'start, approve, signal and stop');
}
