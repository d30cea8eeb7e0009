/** Which of these addresses a text has, however they are written. */
export function findAddresses(
  text: string,
  addresses: Iterable<string>,
): string[];
