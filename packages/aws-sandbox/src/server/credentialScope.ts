import { AwsFault } from '../protocols';

/** What a signature says about who calls what where; the signature itself is not checked. */
export interface CredentialScope {
  accessKeyId: string;
  region: string;
  service: string;
}

const SIGV4 =
  /^AWS4-HMAC-SHA256\s+Credential=([^/\s,]+)\/(\d{8})\/([^/\s,]+)\/([^/\s,]+)\/aws4_request\s*,\s*SignedHeaders=[^,\s]+\s*,\s*Signature=[0-9a-f]{64}$/;

/** Reads the `Authorization` header; undefined where the request is not signed. */
export function parseCredentialScope(
  authorization: string | undefined,
): CredentialScope | undefined {
  if (!authorization) {
    return undefined;
  }
  const match = SIGV4.exec(authorization);
  if (!match) {
    throw new AwsFault(
      'IncompleteSignatureException',
      'The Authorization header is not a complete AWS Signature Version 4',
      { status: 400 },
    );
  }
  return { accessKeyId: match[1], region: match[3], service: match[4] };
}
