import { createConditionExports } from '@backstage/plugin-permission-node';
import { isRunbookEntityOwner } from './rules/isRunbookEntityOwner';
import { runbookEntityResourceRef } from './runbookEntityResourceRef';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: runbookEntityResourceRef,
  rules: { isEntityOwner: isRunbookEntityOwner },
});

/**
 * Conditions that a permission policy may set on the permissions about the runbooks of one entity.
 *
 * @public
 */
export const runbookEntityConditions = conditions;

/**
 * A conditional decision on a permission about the runbooks of one entity.
 *
 * @public
 */
export const createRunbookEntityConditionalDecision = createConditionalDecision;
