import { Entity } from '@backstage/catalog-model';
import {
  AwsClients,
  ClaimPolicy,
  readResourceSelector,
  ResolvedResource,
  resolveResources,
} from '@opsready/backstage-plugin-aws-node';
import { Place } from '@opsready/backstage-plugin-runbooks-common';
import { SsmSettings } from '../config/SsmSettings';
import { ACCOUNTS_KEY } from '../config/readSsmSettings';

/** What the executors are made from. */
export interface ExecutorOptions {
  clients: Pick<AwsClients, 'getClient' | 'launch'>;
  settings: SsmSettings;
  claimPolicy: ClaimPolicy;
}

/** The resources of an entity in one place, as they are in AWS now. */
export interface OwnResources {
  resources: ResolvedResource[];
  /** Why some of them may be missing. */
  unresolved: string[];
}

/** Reads the resources that the entity claims in the places where something would run. */
export async function readOwnResources(
  { clients, settings, claimPolicy }: ExecutorOptions,
  options: {
    entity: Entity;
    places: readonly Place[];
    types?: readonly string[];
    signal: AbortSignal;
  },
): Promise<OwnResources> {
  const { entity, places, types, signal } = options;
  const selector = readResourceSelector(entity, {
    policy: claimPolicy,
    targets: settings.claimTargets,
    accountsKey: ACCOUNTS_KEY,
  });
  if (!selector) {
    return { resources: [], unresolved: [] };
  }
  const resolved = await resolveResources({
    selector,
    targets: settings.claimTargets.filter(target =>
      places.some(
        place =>
          place.account === target.account && place.region === target.region,
      ),
    ),
    clients,
    types,
    signal,
  });
  return {
    resources: resolved.resources,
    unresolved: resolved.unresolved.map(({ message }) => message),
  };
}
