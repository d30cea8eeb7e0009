import { lineFromOutside } from '../incidents/textFromOutside';
import { LEFT_OUT } from './withoutAddresses';

const LONGEST = 200;

/**
 * What a provider calls somebody or something, as it may be stored and shown. Whoever was invited by e-mail is often called by it:
 * what is nothing but an address goes by its id.
 */
export function shownName(name: string, id: string): string {
  const shown = lineFromOutside(name, LONGEST);
  return shown.replaceAll(LEFT_OUT, '').trim() === '' ? id : shown;
}
