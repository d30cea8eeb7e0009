/** One AWS resource as inventory and tagging know it. */
export interface AwsResource {
  arn: string;
  /** Config's type (`AWS::Lambda::Function`). */
  type: string;
  /** Config's resource id, which need not occur in the ARN. */
  id: string;
  name: string;
  tags: Record<string, string>;
  /** Whether it ever had a tag: only those are listed by the tagging API. */
  everTagged: boolean;
  createdAt: Date;
  /** Selected by queries as `configuration`. */
  configuration: Record<string, unknown>;
  /** False for kinds that Config does not record (alarms' own children, hand-made ones). */
  recorded: boolean;
}

/** The resources of one account and Region, in order of ARN where order is seen. */
export class ResourceStore {
  readonly #byArn = new Map<string, AwsResource>();
  #sorted: AwsResource[] | undefined;

  get(arn: string): AwsResource | undefined {
    return this.#byArn.get(arn);
  }

  put(resource: AwsResource): void {
    this.#byArn.set(resource.arn, resource);
    this.#sorted = undefined;
  }

  delete(arn: string): boolean {
    this.#sorted = undefined;
    return this.#byArn.delete(arn);
  }

  all(): readonly AwsResource[] {
    this.#sorted ??= [...this.#byArn.values()].sort((a, b) =>
      a.arn < b.arn ? -1 : 1,
    );
    return this.#sorted;
  }
}
