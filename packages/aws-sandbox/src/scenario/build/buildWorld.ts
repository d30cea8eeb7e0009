import {
  emptyRegion,
  FindingSnapshots,
  FindingStore,
  World,
  type RegionState,
  type SandboxClock,
} from '../../state';
import type { ScenarioAccount } from '../types';
import { buildAlarms } from './buildAlarms';
import { buildCommandScripts } from './buildCommandScripts';
import { buildDocuments } from './buildDocuments';
import { buildExtraFindings, buildLooseFindings } from './buildExtraFindings';
import { buildExtraResources } from './buildExtraResources';
import { buildFindings } from './buildFindings';
import { buildIncidentManagers } from './buildIncidentManagers';
import { buildRules, evaluateRules } from './buildConfig';
import { buildScriptOutputs } from './buildScriptOutputs';
import { buildStandards } from './buildStandards';
import {
  placeResources,
  type BuildOptions,
  type PlacedResource,
} from './placeResources';

/** Makes everything that the scenario holds; equal arguments make equal worlds. */
export function buildWorld(
  clock: SandboxClock,
  options: Omit<BuildOptions, 'startedAt'>,
): World {
  const world = new World(clock);
  const build: BuildOptions = { ...options, startedAt: clock.now() };
  for (const account of options.scenario.accounts) {
    const { id, name, users, roles, supportPlan } = account;
    const alternateContacts = [...(account.alternateContacts ?? [])];
    world.addAccount({
      id,
      name,
      users,
      roles,
      supportPlan,
      alternateContacts,
    });
    for (const region of account.regions) {
      world.addRegion(startRegion(build, account, region));
    }
  }
  for (const group of groupByComponent(placeResources(build))) {
    fill(world, build, group);
  }
  buildExtraResources(world, build);
  buildDocuments(world, build);
  buildCommandScripts(world, build);
  buildScriptOutputs(world, build);
  buildIncidentManagers(world, build);
  for (const { state, finding } of buildLooseFindings(build, world)) {
    state.securityHub?.findings.put(finding);
  }
  return world;
}

function startRegion(
  options: BuildOptions,
  account: ScenarioAccount,
  region: string,
): RegionState {
  const { securityHub } = account;
  const aggregator = securityHub.aggregator;
  return {
    ...emptyRegion(account.id, region),
    config: buildRules(options, account.id, region),
    securityHub: securityHub.regions.includes(region)
      ? {
          findings: new FindingStore(),
          snapshots: new FindingSnapshots(),
          standards: buildStandards(account.id, region),
          aggregator:
            aggregator?.home === region
              ? {
                  arn: `arn:aws:securityhub:${region}:${account.id}:finding-aggregator/5a3c2f10-0000-4000-a000-${account.id}`,
                  linkedRegions: aggregator.linked,
                }
              : undefined,
        }
      : undefined,
  };
}

function fill(
  world: World,
  build: BuildOptions,
  group: PlacedResource[],
): void {
  const [{ account, region }] = group;
  const state = world.region(account.id, region);
  for (const { resource } of group) {
    state.resources.put(resource);
  }
  for (const { stored, resource } of buildAlarms(build, group)) {
    state.alarms.put(stored);
    state.resources.put(resource);
  }
  evaluateRules(build, group, state.config);
  if (state.securityHub) {
    for (const finding of buildFindings(build, group)) {
      state.securityHub.findings.put(finding);
    }
    for (const finding of buildExtraFindings(build, group)) {
      state.securityHub.findings.put(finding);
    }
  }
}

/** Resources come component by component, account by account, Region by Region. */
function* groupByComponent(
  placed: Iterable<PlacedResource>,
): Generator<PlacedResource[]> {
  let group: PlacedResource[] = [];
  for (const entry of placed) {
    const [first] = group;
    if (
      first &&
      (first.serviceName !== entry.serviceName ||
        first.account !== entry.account ||
        first.region !== entry.region)
    ) {
      yield group;
      group = [];
    }
    group.push(entry);
  }
  if (group.length > 0) {
    yield group;
  }
}
