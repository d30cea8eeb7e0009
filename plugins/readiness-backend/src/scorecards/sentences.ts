/** At most so many are named in a sentence. */
const MAX_NAMED = 5;

/** `a`, `a and b`, `a, b and c`; of many the first five and how many more. */
export function listed(names: string[]): string {
  if (names.length > MAX_NAMED) {
    return `${names.slice(0, MAX_NAMED).join(', ')} and ${names.length - MAX_NAMED} more`;
  }
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}
