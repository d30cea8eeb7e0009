/**
 * Whether the text is an AWS account id: 12 digits.
 *
 * @public
 */
export function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}

/**
 * Whether the text has the form of a Region name (`eu-west-1`, `us-gov-east-1`, `us-isob-east-1`), known or not.
 *
 * @public
 */
export function isRegion(text: string): boolean {
  return /^[a-z]{2,5}(-[a-z]+)+-\d{1,2}$/.test(text);
}
