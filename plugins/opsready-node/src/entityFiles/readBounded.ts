import { UrlReaderServiceReadUrlResponse } from '@backstage/backend-plugin-api';

/** The bytes of a response, or undefined where there are more than allowed: of those no more are taken in. */
export async function readBounded(
  response: UrlReaderServiceReadUrlResponse,
  maxBytes: number,
): Promise<Buffer | undefined> {
  if (!response.stream) {
    const whole = await response.buffer();
    return whole.length > maxBytes ? undefined : whole;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  // Leaving the loop destroys the stream.
  for await (const chunk of response.stream()) {
    const part = Buffer.from(chunk);
    bytes += part.length;
    if (bytes > maxBytes) {
      return undefined;
    }
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}
