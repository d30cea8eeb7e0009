/** The id of the collector that delivers a fact: `aws-config` of `aws-config/noncompliant-rules`. */
export function collectorOf(factId: string): string {
  return factId.slice(0, factId.indexOf('/'));
}
