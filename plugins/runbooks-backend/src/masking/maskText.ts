/** What stands in the place of a secret. */
export const MASK = '******';

/**
 * What a secret looks like, whatever it is called. Texts come from anywhere and may be long: every repetition is bounded, or
 * begins at a place that there is once in a word.
 */
const SECRET_SHAPES: readonly RegExp[] = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  // JSON Web Token
  /\beyJ[\w-]{5,400}\.[\w-]{5,8000}\.[\w-]*/g,
  // Parameters that Systems Manager decrypts
  /\{\{\s{0,9}(resolve:)?(ssm-secure|secretsmanager):[^}]{0,2000}\}\}/g,
  // Ids of AWS access keys
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/g,
  // An AWS secret access key: forty characters of base64, unless it is a hash in hexadecimal
  /(?<![\w+/])(?![0-9a-fA-F]{40}(?![\w+/=]))(?=[\w+/]*[A-Z])(?=[\w+/]*[a-z])(?=[\w+/]*[0-9])[A-Za-z0-9+/]{40}(?![\w+/=])/g,
  // Tokens of GitHub, GitLab, Slack and PyPI
  /\b(gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,}|xox[abeprs]-[\w-]{10,}|pypi-[\w-]{20,})/g,
  // A password in a URL
  /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@]{0,200}:)[^\s/@]{1,500}(?=@)/gi,
  // A bearer or basic credential
  /(?<=\b(bearer|basic)\s{1,9})[\w+/=.~-]{16,}/gi,
  // A named secret inside a text: password=..., "token": "..."
  /(?<=(password|passwd|secret|token|api[-_]?key)["']?\s{0,9}[=:]\s{0,9}["']?)[^\s"',;&]{4,}/gi,
];

/** A text of a provider or a person with everything masked that looks like a secret. */
export function maskText(text: string): string {
  let masked = text;
  for (const shape of SECRET_SHAPES) {
    masked = masked.replace(shape, MASK);
  }
  return masked;
}
