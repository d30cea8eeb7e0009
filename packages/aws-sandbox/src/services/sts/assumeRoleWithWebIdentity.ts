import {
  AssumeRoleWithWebIdentity$,
  type AssumeRoleWithWebIdentityRequest,
  type AssumeRoleWithWebIdentityResponse,
} from '@aws-sdk/client-sts';
import { AwsFault } from '../../protocols';
import { defineOperation } from '../defineService';
import { findRole, startSession } from './roleSession';

interface Claims {
  sub?: string;
  iss?: string;
  aud?: string | string[];
  exp?: number;
}

/** Reads a token's claims; whether an issuer signed it is not checked. */
export const assumeRoleWithWebIdentity = defineOperation<
  AssumeRoleWithWebIdentityRequest,
  AssumeRoleWithWebIdentityResponse
>({
  schema: AssumeRoleWithWebIdentity$,
  unsigned: true,
  needsNoPermission: true,
  run({ input, world }) {
    const { account, role } = findRole(world, input.RoleArn ?? '') ?? {};
    if (!account || !role?.trustsWebIdentity) {
      throw new AwsFault(
        'AccessDenied',
        'Not authorized to perform sts:AssumeRoleWithWebIdentity',
        { status: 403 },
      );
    }
    const claims = readClaims(input.WebIdentityToken ?? '');
    if (claims.exp !== undefined && claims.exp * 1000 <= Date.now()) {
      throw new AwsFault(
        'ExpiredTokenException',
        'Token expired: current date/time must be before the expiration date/time',
      );
    }
    return {
      ...startSession({
        account,
        role,
        sessionName: input.RoleSessionName ?? '',
        durationSeconds: input.DurationSeconds,
      }),
      SubjectFromWebIdentityToken: claims.sub,
      Provider: claims.iss,
      Audience: Array.isArray(claims.aud) ? claims.aud[0] : claims.aud,
    };
  },
});

function readClaims(token: string): Claims {
  const [, payload] = token.split('.');
  try {
    const claims = JSON.parse(
      Buffer.from(payload ?? '', 'base64url').toString('utf8'),
    );
    if (typeof claims?.sub === 'string') {
      return claims;
    }
  } catch {
    // Answered below, like a token without a subject.
  }
  throw new AwsFault(
    'InvalidIdentityTokenException',
    'The web identity token could not be read as a JWT with a subject',
  );
}
