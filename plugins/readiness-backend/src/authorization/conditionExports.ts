import { createConditionExports } from '@backstage/plugin-permission-node';
import { readinessEntityResourceRef } from './readinessEntityResourceRef';
import { isEntityOwner } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: readinessEntityResourceRef,
  rules: { isEntityOwner },
});

/**
 * Conditions that a permission policy may set on the permissions about one entity's readiness.
 *
 * @public
 */
export const readinessConditions = conditions;

/**
 * A conditional decision on a permission about one entity's readiness.
 *
 * @public
 */
export const createReadinessConditionalDecision = createConditionalDecision;
