import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';

const LIMIT = 16;

/**
 * Results of queries whose pages are being read, so that page N of a million findings does not
 * filter them all again. The oldest is dropped beyond the limit; its pages are then filtered anew.
 */
export class FindingSnapshots {
  readonly #byQuery = new Map<string, readonly AwsSecurityFinding[]>();

  get(query: string): readonly AwsSecurityFinding[] | undefined {
    return this.#byQuery.get(query);
  }

  put(query: string, findings: readonly AwsSecurityFinding[]): void {
    this.#byQuery.delete(query);
    this.#byQuery.set(query, findings);
    if (this.#byQuery.size > LIMIT) {
      const [oldest] = this.#byQuery.keys();
      this.#byQuery.delete(oldest);
    }
  }

  delete(query: string): void {
    this.#byQuery.delete(query);
  }
}
