import { InputError } from '@backstage/errors';

/** A link that shows what was done. */
export interface Evidence {
  url: string;
  title?: string;
}

/**
 * Evidence as it is stored: links that a browser may follow.
 *
 * @throws InputError where one is no http(s) address
 */
export function evidenceOf(evidence: readonly Evidence[]): Evidence[] {
  return evidence.map(({ url, title }) => {
    if (!isWebAddress(url)) {
      throw new InputError(
        `Evidence has to be a link that begins with http:// or https://, which this is not: ${url.slice(0, 200)}`,
      );
    }
    return { url, ...(title && { title }) };
  });
}

function isWebAddress(url: string): boolean {
  return (
    URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
  );
}
