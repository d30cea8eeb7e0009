import { LEFT_OUT, withoutAddresses } from '../addresses/withoutAddresses';

/** Controls, and marks that turn the direction of what follows; lines and tabs stay. */
const UNSEEN =
  /(?:(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff])+/gu;

/** A text of a file as it is stored and shown: without addresses, and with characters that can be read. Pure. */
export function shownText(text: string, known: readonly string[] = []): string {
  return withoutAddresses(text.replace(UNSEEN, ' '), known).trim();
}

/** Whether something was left out of it. */
export function lacksAddress(shown: string): boolean {
  return shown.includes(LEFT_OUT);
}
