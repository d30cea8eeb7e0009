import { JsonValue } from '@backstage/types';
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

/** What a secret looks like, whatever it is called. */
export const SECRET_CONTENT: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  // JSON Web Token
  /\beyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*/g,
  // Parameters that Systems Manager decrypts
  /\{\{\s*(resolve:)?(ssm-secure|secretsmanager):[^}]*\}\}/g,
  // Ids of AWS access keys
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g,
  // Tokens of GitHub, GitLab, Slack and PyPI
  /\b(gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abeprs]-[\w-]{10,}|pypi-[\w-]{20,})/g,
  // A password in a URL
  /(?<=\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/gi,
  // A bearer or basic credential
  /(?<=\b(bearer|basic)\s+)[\w+/=.~-]{16,}/gi,
  // A named secret inside a text: password=..., "token": "..."
  /(?<=\b[\w-]*(password|passwd|secret|token|api[-_]?key)["']?\s*[=:]\s*["']?)[^\s"',;&]{4,}/gi,
];

/** Forty characters of base64: an AWS secret access key, unless it is a hash in hexadecimal. */
const SECRET_KEY =
  /(?<![\w+/=])(?![0-9a-fA-F]{40}(?![\w+/=]))(?=[\w+/]*[A-Z])(?=[\w+/]*[a-z])(?=[\w+/]*[0-9])[A-Za-z0-9+/]{40}(?![\w+/=])/g;

/** Every shape of a secret, to be replaced in a text. */
export const SECRET_SHAPES: readonly RegExp[] = [...SECRET_CONTENT, SECRET_KEY];

/** Whether a value is secret by its name, by what it looks like, or by config. */
export function isSecret(
  name: string,
  value: JsonValue | undefined,
  settings: MaskingSettings,
): boolean {
  return isSecretName(name, settings) || containsSecret(value, settings);
}

/** Whether what goes by this name is secret. */
export function isSecretName(name: string, settings: MaskingSettings): boolean {
  return (
    settings.always.has(name.toLocaleLowerCase('en-US')) ||
    settings.names.some(pattern => pattern.test(name)) ||
    (!REFERENCE.test(name) && SECRET_NAMES.some(pattern => pattern.test(name)))
  );
}

/** Whether a secret is anywhere in a value. */
export function containsSecret(
  value: JsonValue | undefined,
  settings: MaskingSettings,
): boolean {
  if (typeof value === 'string') {
    return SECRET_SHAPES.some(shape => value.search(shape) >= 0);
  }
  if (Array.isArray(value)) {
    return value.some(item => containsSecret(item, settings));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).some(([name, inner]) =>
      isSecret(name, inner, settings),
    );
  }
  return false;
}
