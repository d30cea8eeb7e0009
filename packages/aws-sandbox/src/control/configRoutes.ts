import { z } from 'zod';
import { ControlError, type ControlRoute } from './ControlRoute';
import { placeSchema, regionAt } from './place';

const evaluationSchema = placeSchema.extend({
  rule: z.string(),
  resourceType: z.string(),
  resourceId: z.string(),
  /** Null removes the result. */
  compliance: z
    .enum(['COMPLIANT', 'NON_COMPLIANT', 'NOT_APPLICABLE'])
    .nullable(),
  annotation: z.string().optional(),
});

export const configRoutes: ControlRoute[] = [
  {
    method: 'PUT',
    path: '/config/evaluations',
    about:
      'sets the result of a rule for a resource: { account, region, rule, resourceType, resourceId, compliance, annotation? }; compliance null removes it',
    run({ sandbox, body }) {
      const wanted = evaluationSchema.parse(body);
      const state = regionAt(sandbox, wanted).config.rules.get(wanted.rule);
      if (!state) {
        throw new ControlError(
          404,
          `There is no Config rule ${wanted.rule} there`,
        );
      }
      const { resourceType, resourceId, compliance, annotation } = wanted;
      state.evaluations = state.evaluations.filter(
        evaluation =>
          evaluation.resourceType !== resourceType ||
          evaluation.resourceId !== resourceId,
      );
      if (compliance) {
        const recordedAt = sandbox.world().clock.now();
        state.evaluations.push({
          resourceType,
          resourceId,
          compliance,
          recordedAt,
          annotation,
        });
      }
      return { rule: wanted.rule, results: state.evaluations.length };
    },
  },
];
