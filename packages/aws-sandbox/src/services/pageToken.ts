/**
 * Opaque page tokens: an offset bound to the request that it continues, so that a token used with
 * other filters is refused as AWS refuses it.
 */
export function writePageToken(offset: number, query: string): string {
  return Buffer.from(JSON.stringify([offset, fingerprint(query)])).toString(
    'base64url',
  );
}

/** The offset, or undefined where the token is none of ours or belongs to another request. */
export function readPageToken(
  token: string,
  query: string,
): number | undefined {
  try {
    const value: unknown = JSON.parse(
      Buffer.from(token, 'base64url').toString('utf8'),
    );
    if (
      Array.isArray(value) &&
      Number.isSafeInteger(value[0]) &&
      value[0] >= 0 &&
      value[1] === fingerprint(query)
    ) {
      return value[0];
    }
  } catch {
    // No token of ours.
  }
  return undefined;
}

/** FNV-1a: short, and stable over restarts. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
