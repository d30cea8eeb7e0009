import { JsonValue } from '@backstage/types';
import { MASK } from './maskText';

/** What is shorter is found in texts by chance. */
const SHORTEST = 4;

/** Every text that stands anywhere under one of these names, the longest first. Pure. */
export function knownSecrets(
  names: ReadonlySet<string>,
  value: JsonValue | undefined,
): string[] {
  const found = new Set(textsUnder(names, value, false));
  return [...found]
    .filter(({ length }) => length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}

/** A text in which known secrets are masked, wherever they turn up: providers repeat what they were given. Pure. */
export function maskKnown(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (masked, secret) => masked.replaceAll(secret, MASK),
    text,
  );
}

function textsUnder(
  names: ReadonlySet<string>,
  value: JsonValue | undefined,
  isSecret: boolean,
): string[] {
  if (typeof value === 'string') {
    return isSecret ? [value] : [];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) =>
        textsUnder(names, inner, isSecret || names.has(name)),
      )
    : [];
}
