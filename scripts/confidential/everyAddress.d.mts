/** Every telephone number, second mail address and device of the demo company. */
export function everyAddress(where: {
  sandboxUrl: string;
  pagerDutyUrl: string;
  /** The folder `packages/backend/repositories`. */
  repositories: string;
}): Promise<Set<string>>;
