import { JsonValue } from '@backstage/types';
import {
  ParameterProblem,
  Refusal,
  RunbookParameter,
  validateParameters,
} from '@opsready/backstage-plugin-runbooks-common';
import { templatesWithin } from '../document';
import {
  encodeParameters,
  WireLimits,
  WireParameters,
} from '../wire/encodeParameters';

/** Values for the parameters of a document, judged and encoded. */
export interface JudgedValues {
  /** With defaults, and with the targets of a run over several. */
  values: Record<string, JsonValue>;
  /** Those that are the document's own defaults. */
  ownValues: Record<string, JsonValue>;
  wire: WireParameters;
  refusals: Refusal[];
}

/** Judges the values that a launch gives, and encodes them for AWS. Pure. */
export function judgeValues(options: {
  parameters: readonly RunbookParameter[];
  given: Readonly<Record<string, unknown>>;
  limits: WireLimits;
  /** AWS fills the parameter from them, one run for each. */
  targets?: { targetParameterName: string; targets: string[] };
}): JudgedValues {
  const { parameters, given, limits, targets } = options;
  // The parameter of the targets takes its values from them alone.
  const asked = parameters.filter(
    ({ name }) => name !== targets?.targetParameterName,
  );
  const { [targets?.targetParameterName ?? '']: _, ...others } = given;
  const { values, problems } = validateParameters({
    parameters: asked,
    values: targets ? others : given,
  });
  const encoded = encodeParameters({ parameters: asked, values, limits });
  const defaults = asked.filter(
    ({ name, default: fallback }) =>
      fallback !== undefined &&
      JSON.stringify(fallback) === JSON.stringify(values[name]),
  );
  return {
    values: targets
      ? { ...values, [targets.targetParameterName]: targets.targets }
      : values,
    ownValues: Object.fromEntries(
      defaults.map(({ name }) => [name, values[name]]),
    ),
    wire: encoded.wire,
    refusals: [
      ...problems,
      ...encoded.problems,
      ...takenFromElsewhere(given, targets),
    ].map(({ parameter, message }) => ({
      code: 'parameters',
      parameter,
      message,
    })),
  };
}

/**
 * AWS puts the value of other things in for `{{ ssm:name }}` and the like, with the rights of the role: nobody could judge
 * what a launch is about, and whoever starts it could read what the role may.
 */
function takenFromElsewhere(
  given: Readonly<Record<string, unknown>>,
  targets?: { targetParameterName: string; targets: string[] },
): ParameterProblem[] {
  const all: Array<[string, unknown]> = Object.entries(given);
  if (targets) {
    all.push([targets.targetParameterName, targets.targets]);
  }
  return all
    .filter(([, value]) => templatesWithin(value).length > 0)
    .map(([parameter]) => ({
      parameter,
      message: `Parameter '${parameter}' must not take its value from elsewhere ({{ ... }}). Give the value itself.`,
    }));
}
