import { MaskingSettings } from './MaskingSettings';

/** Names that secrets go by. */
const SECRET_NAMES: readonly RegExp[] = [
  /pass(word|wd|phrase|code)/i,
  /secret/i,
  /token/i,
  /credential/i,
  /api[-_. ]?key/i,
  /(access|private|signing|encryption|license|account)[-_. ]?key/i,
  /(^|[-_. ])pwd([-_. ]|$)/i,
  /authorization/i,
  /connection[-_. ]?string/i,
];

/** Ends of names of what only refers to a secret, such as its ARN; a value that looks like a secret is one all the same. */
const REFERENCE =
  /(id|arn|name|path|alias|version|type|count|length|label)s?$/i;

/** Whether what goes by this name is secret. */
export function isSecretName(name: string, settings: MaskingSettings): boolean {
  return (
    settings.always.has(name.toLocaleLowerCase('en-US')) ||
    settings.names.some(pattern => pattern.test(name)) ||
    (!REFERENCE.test(name) && SECRET_NAMES.some(pattern => pattern.test(name)))
  );
}
