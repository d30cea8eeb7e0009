import {
  ExecutionPlan,
  LaunchRequest,
  Refusal,
  RunbookParameter,
  validateParameters,
} from '@opsready/backstage-plugin-runbooks-common';

export const MAX_TARGETS = 300;

/** Parameters whose values a run may be spread over, one run for each: those that take resources, else any that take text. */
export function targetParametersOf(
  parameters: readonly RunbookParameter[],
): string[] {
  const fits = parameters.filter(
    ({ type, filledByServer, secret }) =>
      (type === 'String' || type === 'StringList') &&
      !filledByServer &&
      !secret,
  );
  const resources = fits.filter(({ resourceType }) => resourceType);
  return (resources.length > 0 ? resources : fits).map(({ name }) => name);
}

/** A run over several targets as asked for, judged against the parameters. Pure. */
export function judgeRateControl(
  asked: LaunchRequest['rateControl'],
  parameters: readonly RunbookParameter[],
): {
  rateControl?: Required<NonNullable<ExecutionPlan['rateControl']>>;
  refusals: Refusal[];
} {
  if (!asked) {
    return { refusals: [] };
  }
  const { targetParameterName, targets = [] } = asked;
  const refuse = (message: string) => ({
    refusals: [
      { code: 'parameters' as const, parameter: targetParameterName, message },
    ],
  });
  const parameter = parameters.find(({ name }) => name === targetParameterName);
  if (
    !parameter ||
    !targetParametersOf(parameters).includes(targetParameterName)
  ) {
    return refuse(
      `It cannot be run over several values of '${targetParameterName}'. Choose one of: ${targetParametersOf(parameters).join(', ')}.`,
    );
  }
  if (targets.length === 0 || targets.length > MAX_TARGETS) {
    return refuse(
      `A run over several targets needs 1 to ${MAX_TARGETS} values of '${targetParameterName}'.`,
    );
  }
  for (const target of targets) {
    const { problems } = validateParameters({
      parameters: [{ ...parameter, minItems: undefined }],
      values: {
        [targetParameterName]:
          parameter.type === 'StringList' ? [target] : target,
      },
    });
    if (target === '' || problems.length > 0) {
      return refuse(
        problems[0]?.message ??
          `A target of '${targetParameterName}' is empty. Leave it out.`,
      );
    }
  }
  return {
    rateControl: { ...asked, targets: [...new Set(targets)] },
    refusals: [],
  };
}
