import { Requester } from '@opsready/backstage-plugin-oncall-node';

const MOST = 255;
const NOT_ALLOWED = /[^a-zA-Z0-9_@#%*+=:?./!\s-]+/g;

/** Who sends, in the letters that AWS takes: accents are dropped, and who is written in others goes by their entity ref. Pure. */
export function senderOf({ name, userRef }: Requester): string {
  const plain = toPlain(name);
  return (/[a-z]/i.test(plain) ? plain : toPlain(userRef)).slice(0, MOST);
}

function toPlain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(NOT_ALLOWED, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
