// A digit or letter before or behind makes it a part of something else, a hash for instance.
const ALONE_BEFORE = '(?<![0-9a-z])';
const ALONE_BEHIND = '(?![0-9a-z])';

/**
 * Which of these addresses a text has, however they are written: numbers with other separators or without the country code,
 * mails and numbers as URLs have them, in capitals.
 *
 * @param {string} text
 * @param {Iterable<string>} addresses
 * @returns {string[]}
 */
export function findAddresses(text, addresses) {
  const plain = text.replace(/%40/g, '@').replace(/%2b/gi, '+');
  return [...addresses].filter(address => patternOf(address).test(plain));
}

/** @type {Map<string, RegExp>} */
const patterns = new Map();

/** @param {string} address */
function patternOf(address) {
  const known = patterns.get(address);
  if (known) {
    return known;
  }
  const made = new RegExp(ALONE_BEFORE + sourceOf(address) + ALONE_BEHIND, 'i');
  patterns.set(address, made);
  return made;
}

/** @param {string} address */
function sourceOf(address) {
  const number = /^(?:\+?1[-. ]?)?(\d{3})-(\d{4})$/.exec(address);
  if (!number) {
    return address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  return `(?:1[-. ]*)?${number[1]}[-. ]*${number[2]}`;
}
