import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  entityNotFound,
  ownerRefOf,
} from '@opsready/backstage-plugin-opsready-node';
import {
  LaunchRequest,
  Place,
} from '@opsready/backstage-plugin-runbooks-common';
import {
  IndexedRunbook,
  RunbookExecutor,
} from '@opsready/backstage-plugin-runbooks-node';
import { RunbookIndex } from '../runbooks/RunbookIndex';
import { AskedLaunch } from './AskedLaunch';

/**
 * Looks up what a launch names.
 *
 * @throws NotFoundError where the caller may not read the entity, or there is no such runbook
 */
export async function lookUpLaunch(options: {
  launch: LaunchRequest;
  credentials: BackstageCredentials;
  catalog: CatalogService;
  index: RunbookIndex;
  executors: ReadonlyMap<string, RunbookExecutor>;
}): Promise<AskedLaunch> {
  const { launch, credentials, catalog, index, executors } = options;
  const entityRef = normalizedRef(launch.entityRef);
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw entityNotFound(entityRef);
  }
  const { runbookId } = launch;
  const [runbook, bindings] = await Promise.all([
    index.get(runbookId),
    index.bindings({ runbookId, entityRef }),
  ]);
  if (!runbook) {
    throw new NotFoundError(`No runbook '${runbookId}'`);
  }
  const executor = executors.get(runbook.executorId ?? '');
  return {
    launch: { ...launch, entityRef },
    runbook,
    entity,
    entityRef,
    ownerRef: ownerRefOf(entity),
    executor,
    bound: bindings.length > 0,
    places: placesAskedFor(runbook, launch, executor),
  };
}

function placesAskedFor(
  runbook: IndexedRunbook,
  { locations = [] }: LaunchRequest,
  executor: RunbookExecutor | undefined,
): Place[] {
  const known = executor?.describeForm(runbook).locations ?? [];
  const asked = locations.map(
    ({ account, region }) =>
      known.find(
        place => place.account === account && place.region === region,
      ) ?? { account, region },
  );
  return runbook.place ? [runbook.place, ...asked] : asked;
}

/** An entity ref as refs are stored. */
export function normalizedRef(entityRef: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(entityRef));
  } catch {
    throw new InputError(
      `'${entityRef}' is no entity ref: it has the form kind:namespace/name`,
    );
  }
}
