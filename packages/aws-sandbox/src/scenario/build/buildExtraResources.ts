import type { AwsResource, World } from '../../state';
import type { ExtraResource } from '../types';
import { extraKinds } from './extraKinds';
import type { BuildOptions } from './placeResources';

const AGE_MS = 120 * 86_400_000;

/** Puts the resources that stand beside those of the components. Copies of the company have none of their own. */
export function buildExtraResources(world: World, options: BuildOptions): void {
  for (const extra of options.scenario.extraResources ?? []) {
    world
      .region(extra.account, extra.region)
      .resources.put(toResource(extra, options));
  }
}

function toResource(
  extra: ExtraResource,
  { scenario, seed, startedAt }: BuildOptions,
): AwsResource {
  const { kind, name, account, region } = extra;
  const placement = { account, region, name, seed };
  const team = scenario.components.find(
    component => component.name === extra.component,
  )?.team;
  const environment = scenario.accounts.find(
    ({ id }) => id === account,
  )?.environment;
  return {
    arn: extraKinds[kind].arn(placement),
    type: extraKinds[kind].type,
    id: extraKinds[kind].id(placement),
    name,
    tags: {
      service: extra.component,
      ...(environment ? { environment } : {}),
      ...(team ? { team } : {}),
    },
    everTagged: true,
    createdAt: new Date(startedAt.getTime() - AGE_MS),
    configuration: { name },
    recorded: false,
  };
}
