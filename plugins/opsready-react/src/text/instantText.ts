/** An instant to the second, as it is compared with other records: `2026-11-21 09:00:00 UTC`. @public */
export function instantText(at: string): string {
  return at.replace('T', ' ').replace(/(\.\d+)?Z$/, ' UTC');
}
