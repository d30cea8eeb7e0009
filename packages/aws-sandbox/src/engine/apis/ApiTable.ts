import type { AwsResource, RegionState } from '../../state';

/** A call within an account and Region, by somebody who may make it. */
export interface ApiContext {
  region: RegionState;
  inputs: Record<string, unknown>;
  now: Date;
}

/** A service that only automations call: its operations work on the resources of the scenario. */
export interface ApiTable {
  /** Prefix of its IAM actions. */
  iamPrefix: string;
  /** Code of its answer to who may not. */
  deniedCode: string;
  apis: Record<string, (context: ApiContext) => unknown>;
}

/** The resources of a type of Config. */
export function resourcesOf(
  { region }: ApiContext,
  type: string,
): AwsResource[] {
  return region.resources.all().filter(resource => resource.type === type);
}
