import { withoutAddresses } from '../addresses/withoutAddresses';

/** Everything that is not a character to be read: controls, and marks that turn the direction of what follows. */
const UNREADABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** More is cut before it is looked at. */
const LONGEST = 8_000;

/** One line of what somebody outside wrote, as it may be stored and shown as text: without addresses, and not too long. */
export function lineFromOutside(text: string, longest: number): string {
  const readable = text.slice(0, LONGEST).replace(UNREADABLE, ' ');
  const line = withoutAddresses(readable).replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
