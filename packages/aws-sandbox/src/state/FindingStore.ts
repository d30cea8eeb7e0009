import type { AwsSecurityFinding } from '@aws-sdk/client-securityhub';

/**
 * The findings of one account and Region in order of arrival, found by their identity (`ProductArn`, `Id`).
 * Findings are never changed in place: their parts may be shared between thousands of them.
 */
export class FindingStore {
  readonly #byIdentity = new Map<string, AwsSecurityFinding>();

  get size(): number {
    return this.#byIdentity.size;
  }

  get(identity: FindingIdentity): AwsSecurityFinding | undefined {
    return this.#byIdentity.get(keyOf(identity));
  }

  put(finding: AwsSecurityFinding): void {
    this.#byIdentity.set(keyOf(finding), finding);
  }

  delete(identity: FindingIdentity): boolean {
    return this.#byIdentity.delete(keyOf(identity));
  }

  all(): IterableIterator<AwsSecurityFinding> {
    return this.#byIdentity.values();
  }
}

export interface FindingIdentity {
  Id: string | undefined;
  ProductArn: string | undefined;
}

function keyOf({ Id, ProductArn }: FindingIdentity): string {
  return `${ProductArn}|${Id}`;
}
