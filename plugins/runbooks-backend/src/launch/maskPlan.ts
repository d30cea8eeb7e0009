import { ExecutionPlan } from '@opsready/backstage-plugin-runbooks-common';
import { MASK, MaskingSettings, maskValue } from '../masking';

/** The plan with every secret masked, whoever made it. */
export function maskPlan(
  plan: ExecutionPlan,
  masking: MaskingSettings,
): ExecutionPlan {
  const secret = new Set<string>();
  const parameters = plan.parameters.map(
    ({ name, value, secret: declared }) => {
      const masked = maskValue(name, value, masking, declared);
      if (masked.secret) {
        secret.add(name);
      }
      return masked;
    },
  );
  const { rateControl } = plan;
  return {
    ...plan,
    parameters,
    ...(rateControl?.targets &&
      secret.has(rateControl.targetParameterName) && {
        rateControl: {
          ...rateControl,
          targets: rateControl.targets.map(() => MASK),
        },
      }),
  };
}
