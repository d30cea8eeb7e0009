import { createConditionExports } from '@backstage/plugin-permission-node';
import { isOnCallEntityOwner } from './isOnCallEntityOwner';
import { oncallEntityResourceRef } from './oncallEntityResourceRef';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: oncallEntityResourceRef,
  rules: { isEntityOwner: isOnCallEntityOwner },
});

/**
 * Conditions that a permission policy may set on the permissions of the plugin.
 *
 * @public
 */
export const oncallEntityConditions = conditions;

/**
 * A conditional decision on a permission of the plugin.
 *
 * @public
 */
export const createOnCallEntityConditionalDecision = createConditionalDecision;
