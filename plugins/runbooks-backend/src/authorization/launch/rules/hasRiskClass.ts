import { createPermissionRule } from '@backstage/plugin-permission-node';
import { RiskClass } from '@opsready/backstage-plugin-runbooks-common';
import { z } from 'zod';
import { runbookLaunchResourceRef } from '../runbookLaunchResourceRef';

/** Allows launches of some risk classes. */
export const hasRiskClass = createPermissionRule({
  name: 'HAS_RISK_CLASS',
  description: 'Allow launches of one of the given risk classes',
  resourceRef: runbookLaunchResourceRef,
  paramsSchema: z.object({
    riskClasses: z
      .array(z.enum(['readOnly', 'mutating', 'destructive']))
      .describe('Risk classes'),
  }),
  apply: ({ riskClass }, { riskClasses }) =>
    riskClass !== undefined && includes(riskClasses, riskClass),
  toQuery: ({ riskClasses }) => ({
    property: 'riskClass',
    values: riskClasses,
  }),
});

function includes(riskClasses: RiskClass[], riskClass: RiskClass): boolean {
  return riskClasses.includes(riskClass);
}
