import { JsonValue } from '@backstage/types';
import {
  Refusal,
  validateParameters,
} from '@opsready/backstage-plugin-runbooks-common';
import { isSecret, MaskingSettings } from '../masking';
import { AskedLaunch } from './AskedLaunch';
import { Seal } from './Seal';

/** The values of a launch, of their parameters' types, and what is wrong with what was filled in. Pure. */
export function judgeForm(options: {
  asked: AskedLaunch;
  masking: MaskingSettings;
  seal: Pick<Seal, 'assertCanKeep'>;
}): { values: Record<string, JsonValue>; refusals: Refusal[] } {
  const { asked, masking, seal } = options;
  const { rateControl } = asked.launch;
  // The parameter of the targets takes its values from them alone.
  const parameters = asked.runbook.parameters.filter(
    ({ name }) => name !== rateControl?.targetParameterName,
  );
  const { values, problems } = validateParameters({
    parameters,
    values: asked.launch.parameters,
  });
  const refusals: Refusal[] = problems.map(({ parameter, message }) => ({
    code: 'parameters',
    parameter,
    message,
  }));
  refusals.push(...rateControlRefusals(asked), ...locationRefusals(asked));
  const secret = parameters.find(
    ({ name, secret: declared }) =>
      name in values && (declared || isSecret(name, values[name], masking)),
  );
  if (secret) {
    try {
      seal.assertCanKeep(true);
    } catch (error) {
      refusals.push({
        code: 'parameters',
        parameter: secret.name,
        message: (error as Error).message,
      });
    }
  }
  return { values, refusals };
}

function rateControlRefusals({
  launch: { rateControl },
  executor,
  runbook,
}: AskedLaunch): Refusal[] {
  if (!rateControl || !executor) {
    return [];
  }
  const form = executor.describeForm(runbook).rateControl;
  if (!form.allowed) {
    return [
      {
        code: 'parameters',
        message: `${runbook.name} cannot run over several targets. Leave the rate control out.`,
      },
    ];
  }
  const { targetParameterName } = rateControl;
  return form.targetParameters?.includes(targetParameterName) === false
    ? [
        {
          code: 'parameters',
          parameter: targetParameterName,
          message:
            `${runbook.name} does not run over several values of '${targetParameterName}'. ` +
            `Take one of ${form.targetParameters.join(', ')}.`,
        },
      ]
    : [];
}

function locationRefusals({
  launch: { locations = [] },
  executor,
  runbook,
}: AskedLaunch): Refusal[] {
  if (!executor) {
    return [];
  }
  const known = executor.describeForm(runbook).locations;
  return locations
    .filter(
      ({ account, region }) =>
        !known.some(
          place => place.account === account && place.region === region,
        ),
    )
    .map(({ account, region }) => ({
      code: 'parameters' as const,
      message: `${runbook.name} cannot run in account ${account}, ${region}. Choose among the places that the form offers.`,
    }));
}
