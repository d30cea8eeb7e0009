/** The first paragraph of a remediation: what to do before anything else. */
export function firstStep(remediation: string): string {
  return remediation.trim().split(/\n\s*\n/, 1)[0];
}
