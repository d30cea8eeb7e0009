/** What stands where an address was. */
export const LEFT_OUT = '[address left out]';

/** Bounded, so that no text takes long. */
const MAIL =
  /[^\s@<>()[\]"'`,;:|]{1,64}@[^\s@<>()[\]"'`,;:|/]{1,255}\.[\p{L}\d-]{2,63}/gu;
const INTERNATIONAL =
  /(?<![\d])(?:\+|\b00)[\s(]{0,2}\d(?:[\s()./-]{0,3}\d){5,16}/g;
const NATIONAL = /(?<![\w-])\(?\d{3,5}\)?[ ./-]{1,3}\d{3}[ ./-]\d{4}(?![\w-])/g;

/**
 * A text without e-mails and telephone numbers. What people write about somebody may hold one, and only a reveal shows those.
 *
 * @param known - addresses that are known to belong to somebody, whatever they look like
 */
export function withoutAddresses(
  text: string,
  known: readonly string[] = [],
): string {
  let clean = text;
  for (const address of known) {
    clean = replaced(clean, address);
  }
  return clean
    .replace(MAIL, LEFT_OUT)
    .replace(INTERNATIONAL, LEFT_OUT)
    .replace(NATIONAL, LEFT_OUT);
}

/** In whatever case: mail does not tell them apart. */
function replaced(text: string, address: string): string {
  const wanted = address.toLowerCase();
  const lower = text.toLowerCase();
  // Few letters change their length with their case: where one does, places differ, and only the exact text is found.
  if (lower.length !== text.length || wanted.length !== address.length) {
    return text.replaceAll(address, LEFT_OUT);
  }
  const parts: string[] = [];
  let start = 0;
  for (
    let at = lower.indexOf(wanted);
    at >= 0;
    at = lower.indexOf(wanted, start)
  ) {
    parts.push(text.slice(start, at), LEFT_OUT);
    start = at + wanted.length;
  }
  parts.push(text.slice(start));
  return parts.join('');
}
