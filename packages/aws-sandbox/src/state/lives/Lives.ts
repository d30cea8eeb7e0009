import type { AwsResource } from '../ResourceStore';

/** What of a kind of resources changes while the sandbox runs, and how it is at the start. */
export interface LifeKind<Life> {
  start(resource: AwsResource, place: { region: string }): Life;
}

/** What changes about the resources of one account and Region, by ARN; each begins when somebody first asks. */
export class Lives {
  readonly #region: string;
  #numbers = 0;
  readonly #byKind = new Map<LifeKind<unknown>, Map<string, unknown>>();

  constructor(region: string) {
    this.#region = region;
  }

  /** A number that no call before was given. */
  nextNumber(): number {
    this.#numbers += 1;
    return this.#numbers;
  }

  of<Life>(kind: LifeKind<Life>, resource: AwsResource): Life {
    const ofKind = this.#byKind.get(kind) ?? new Map<string, unknown>();
    this.#byKind.set(kind, ofKind);
    let life = ofKind.get(resource.arn) as Life | undefined;
    if (life === undefined) {
      life = kind.start(resource, { region: this.#region });
      ofKind.set(resource.arn, life);
    }
    return life;
  }
}
