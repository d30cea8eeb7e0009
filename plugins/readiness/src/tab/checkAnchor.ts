/** Where on the tab a check is. */
export function checkAnchor(checkId: string): string {
  return `readiness-${checkId}`;
}
