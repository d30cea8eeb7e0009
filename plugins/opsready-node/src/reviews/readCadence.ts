import { Duration } from 'luxon';
import { cadenceOf } from './cadence';

const WORDS = /^(\d{1,4})\s*(day|week|month|year)s?$/i;

/** A period as ISO 8601 has it, from that or from words like `90 days`; `undefined` where it is neither. Pure. @public */
export function readCadence(text: string): string | undefined {
  const words = WORDS.exec(text.trim());
  const iso = words
    ? Duration.fromObject({
        [`${words[2].toLowerCase()}s`]: Number(words[1]),
      }).toISO()
    : text.trim();
  return cadenceOf(iso) && (iso ?? undefined);
}
