import type { AwsResource } from '../../state';
import { kinds } from '../kinds';
import { between } from '../random';
import type {
  ResourceKind,
  Scenario,
  ScenarioAccount,
  ScenarioComponent,
} from '../types';

const DAY_MS = 86_400_000;

export interface BuildOptions {
  scenario: Scenario;
  seed: number;
  /** How many companies of this kind; the names of the second and further end in `-2`, `-3`... */
  scale: number;
  /** The sandbox's time at the start, to which all times are relative. */
  startedAt: Date;
}

/** A resource with all that the generator knows of it. */
export interface PlacedResource {
  account: ScenarioAccount;
  region: string;
  component: ScenarioComponent;
  /** The component's name in its copy. */
  serviceName: string;
  kind: ResourceKind;
  /** Name that dimensions of alarms use. */
  name: string;
  resource: AwsResource;
}

/** Every resource of the scenario, copy after copy. */
export function* placeResources(
  options: BuildOptions,
): Generator<PlacedResource> {
  for (let copy = 1; copy <= options.scale; copy++) {
    for (const component of options.scenario.components) {
      for (const account of options.scenario.accounts) {
        yield* placeComponent(options, component, account, copy);
      }
    }
  }
}

function* placeComponent(
  options: BuildOptions,
  component: ScenarioComponent,
  account: ScenarioAccount,
  copy: number,
): Generator<PlacedResource> {
  const isStaging = account.environment === 'staging';
  if (isStaging && !component.inStaging) {
    return;
  }
  const regions = component.regions.filter(region =>
    account.regions.includes(region),
  );
  const kindsHere = isStaging
    ? component.kinds.filter(kind =>
        options.scenario.stagingKinds.includes(kind),
      )
    : component.kinds;
  for (const region of regions) {
    for (const kind of kindsHere) {
      // IAM is global: a role exists once however many Regions use it.
      if (kind !== 'role' || region === regions[0]) {
        yield place(options, { component, account, region, kind, copy });
      }
    }
  }
}

function place(
  { seed, startedAt }: BuildOptions,
  at: {
    component: ScenarioComponent;
    account: ScenarioAccount;
    region: string;
    kind: ResourceKind;
    copy: number;
  },
): PlacedResource {
  const { component, account, region, kind, copy } = at;
  const suffix = copy === 1 ? '' : `-${copy}`;
  const serviceName = `${component.name}${suffix}`;
  const name = nameOf(at, serviceName, suffix);
  const placement = { account: account.id, region, name, seed };
  const naming = kinds[kind];
  const arn = naming.arn(placement);
  const tagged = component.tagged !== false;
  const resource: AwsResource = {
    arn,
    type: naming.type,
    id: naming.id(placement),
    name,
    tags: tagged
      ? {
          service: serviceName,
          environment: account.environment,
          ...(component.team ? { team: component.team } : {}),
        }
      : {},
    // One untagged kind had tags once: the tagging API still lists it, with none.
    everTagged: tagged || kind === 'bucket',
    createdAt: new Date(
      startedAt.getTime() - between(90, 900, seed, 'created', arn) * DAY_MS,
    ),
    configuration: { name },
    recorded: true,
  };
  return { account, region, component, serviceName, kind, name, resource };
}

function nameOf(
  {
    component,
    account,
    region,
    kind,
  }: {
    component: ScenarioComponent;
    account: ScenarioAccount;
    region: string;
    kind: ResourceKind;
  },
  serviceName: string,
  suffix: string,
): string {
  const isSecondRegion = region !== component.regions[0];
  const given =
    account.environment === 'production' && !isSecondRegion
      ? component.names?.[kind]
      : undefined;
  if (given) {
    return `${given}${suffix}`;
  }
  if (kind === 'bucket') {
    const where = isSecondRegion ? `-${region}` : '';
    return `${account.globalPrefix}-${serviceName}${where}`;
  }
  return serviceName;
}
