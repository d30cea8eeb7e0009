import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { resourceParameterValue } from '@opsready/backstage-plugin-aws-node';
import { ParameterResources } from '@opsready/backstage-plugin-runbooks-common';
import { IndexedRunbook } from '@opsready/backstage-plugin-runbooks-node';
import { ExecutorOptions, readOwnResources } from './ownResources';
import { askedResources, isIn } from './resourceParameters';

/** The entity's own resources that a parameter may take, where the document runs. */
export async function listResources(
  executor: ExecutorOptions,
  options: {
    runbook: IndexedRunbook;
    parameter: string;
    entity: Entity;
    signal: AbortSignal;
  },
): Promise<ParameterResources> {
  const { runbook, entity, signal } = options;
  const { place } = runbook;
  const parameter = runbook.parameters.find(
    ({ name }) => name === options.parameter,
  );
  const asked = parameter && askedResources(parameter);
  if (!asked || !place) {
    throw new InputError(
      `'${options.parameter}' is no parameter of ${runbook.name} that takes AWS resources`,
    );
  }
  if (asked.resourceTypes.length === 0) {
    return {
      items: [],
      unresolved: [
        { place, message: `Nobody here knows how an ARN tells ${asked.type}.` },
      ],
    };
  }
  const own = await readOwnResources(executor, {
    entity,
    places: [place],
    types: asked.resourceTypes,
    signal,
  });
  return {
    items: own.resources.flatMap(resource => {
      const value = resourceParameterValue(asked, resource.id);
      return value !== undefined && isIn(resource, [place])
        ? [{ value, label: resource.name, arn: resource.id, place }]
        : [];
    }),
    unresolved: own.unresolved.map(message => ({ place, message })),
  };
}
