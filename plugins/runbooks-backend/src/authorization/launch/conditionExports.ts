import { createConditionExports } from '@backstage/plugin-permission-node';
import { runbookLaunchResourceRef } from './runbookLaunchResourceRef';
import { launchRules } from './rules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: runbookLaunchResourceRef,
  rules: launchRules,
});

/**
 * Conditions that a permission policy may set on the permissions about a launch.
 *
 * @public
 */
export const runbookLaunchConditions = conditions;

/**
 * A conditional decision on a permission about a launch.
 *
 * @public
 */
export const createRunbookLaunchConditionalDecision = createConditionalDecision;
