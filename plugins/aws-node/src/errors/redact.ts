const MAX_LENGTH = 300;

/** What AWS says, short and without anything that looks like a credential. */
export function redact(message: string): string {
  const plain = message
    .replace(/Encoded authorization failure message:.*/is, '')
    .replace(
      /((?:external[ -]?id|session[ -]?token|security[ -]?token|secret[ -]?(?:access[ -]?)?key)\s*["']?\s*[:=]\s*)\S+/gi,
      '$1(removed)',
    )
    .replace(/\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{12,}\b/g, '(removed)')
    .replace(/[A-Za-z0-9+/=_-]{60,}/g, '(removed)')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > MAX_LENGTH
    ? `${plain.slice(0, MAX_LENGTH - 3)}...`
    : plain;
}
