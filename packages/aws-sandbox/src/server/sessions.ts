import { createHash } from 'node:crypto';
import { z } from 'zod';

const sessionSchema = z.object({
  account: z.string(),
  role: z.string(),
  session: z.string(),
  tags: z.record(z.string(), z.string()).optional(),
  expires: z.number(),
});

/** A session of a role. */
export type RoleSession = z.infer<typeof sessionSchema>;

export interface SessionCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  expiration: Date;
}

/**
 * Mints credentials that carry their session in the token, so that those handed out before a
 * restart of the sandbox still work after it.
 */
export function mintSession(session: RoleSession): SessionCredentials {
  const sessionToken = Buffer.from(JSON.stringify(session)).toString(
    'base64url',
  );
  return {
    accessKeyId: accessKeyOf(sessionToken),
    secretAccessKey: 'sandbox',
    sessionToken,
    expiration: new Date(session.expires),
  };
}

/** The session behind a token, or undefined where the token is none of ours or belongs to another key. */
export function readSession(
  accessKeyId: string,
  sessionToken: string,
): RoleSession | undefined {
  if (accessKeyOf(sessionToken) !== accessKeyId) {
    return undefined;
  }
  try {
    return sessionSchema.parse(
      JSON.parse(Buffer.from(sessionToken, 'base64url').toString('utf8')),
    );
  } catch {
    return undefined;
  }
}

function accessKeyOf(sessionToken: string): string {
  const digest = createHash('sha256').update(sessionToken).digest('hex');
  return `ASIA${digest.slice(0, 16).toUpperCase()}`;
}
