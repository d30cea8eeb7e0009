import { LaunchRequest } from '@opsready/backstage-plugin-runbooks-common';
import { IndexedRunbook } from '@opsready/backstage-plugin-runbooks-node';

/**
 * What a person gave of a launch: without what merely is the default that the index knows, so that a version with another
 * default is not given the old one.
 */
export function givenValues({
  runbook,
  launch,
}: {
  runbook: IndexedRunbook;
  launch: LaunchRequest;
}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(launch.parameters).filter(([name, value]) => {
      const parameter = runbook.parameters.find(known => known.name === name);
      return (
        parameter?.default === undefined ||
        JSON.stringify(parameter.default) !== JSON.stringify(value)
      );
    }),
  );
}
