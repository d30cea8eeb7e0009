import { LaunchRequest } from '@opsready/backstage-plugin-runbooks-common';
import { MACHINES_PARAMETER } from '../document';
import { COMMAND_EXECUTOR } from '../executorIds';
import { judgeValues } from '../launch/judgeValues';
import { DocumentKind, LaunchDraft } from '../launch/LaunchDraft';
import { noLaunchRole, notUnderstood } from '../launch/plainRefusals';
import { judgeRateControl } from '../launch/rateControl';
import { COMMAND_LIMITS } from '../wire/encodeParameters';
import { SealedCommand } from './SealedCommand';

const MAX_MACHINES = 50;

export const commandKind: DocumentKind = {
  executorId: COMMAND_EXECUTOR,
  format: 'ssmCommand',
  draft,
  seal,
};

function draft(options: Parameters<DocumentKind['draft']>[0]): LaunchDraft {
  const { settings, place, reading, launch } = options;
  const rate = judgeRateControl(
    withMachines(launch),
    reading.parameters.filter(({ name }) => name === MACHINES_PARAMETER),
  );
  const judged = judgeValues({
    parameters: reading.parameters,
    given: launch.parameters,
    limits: COMMAND_LIMITS,
    targets: rate.rateControl,
  });
  const { [MACHINES_PARAMETER]: _, ...wire } = judged.wire;
  return {
    reading,
    values: judged.values,
    ownValues: judged.ownValues,
    wire,
    rateControl: rate.rateControl,
    refusals: [
      ...notUnderstood(reading),
      ...(settings.launch.accounts.has(place.account)
        ? []
        : [noLaunchRole(place)]),
      ...judged.refusals,
      ...rate.refusals,
      ...tooMany(rate.rateControl?.targets),
      ...elsewhere(launch),
    ],
  };
}

/** A command always runs on several machines: its rate is for those that are chosen, however they were. */
function withMachines({
  rateControl,
  parameters,
}: LaunchRequest): LaunchRequest['rateControl'] {
  const chosen = parameters[MACHINES_PARAMETER];
  return rateControl && !rateControl.targets?.length && Array.isArray(chosen)
    ? { ...rateControl, targets: chosen.map(String) }
    : rateControl;
}

function tooMany(targets: string[] = []): LaunchDraft['refusals'] {
  return targets.length <= MAX_MACHINES
    ? []
    : [
        {
          code: 'parameters',
          parameter: MACHINES_PARAMETER,
          message: `A command is sent to ${MAX_MACHINES} machines at most, and ${targets.length} are given. Send it in parts.`,
        },
      ];
}

function elsewhere({ locations = [] }: LaunchRequest): LaunchDraft['refusals'] {
  return locations.length === 0
    ? []
    : [
        {
          code: 'parameters',
          message:
            'A command runs in its own account and Region only. Leave out other places.',
        },
      ];
}

function seal(options: Parameters<DocumentKind['seal']>[0]): SealedCommand {
  const {
    place,
    documentName,
    documentVersion,
    hash,
    hashType,
    draft: drafted,
  } = options;
  const { account, region } = place;
  const { rateControl, values, wire } = drafted;
  const machines = values[MACHINES_PARAMETER];
  return {
    place: { account, region },
    documentName,
    documentVersion,
    documentHash: hash,
    documentHashType: hashType ?? 'Sha256',
    parameters: wire,
    instanceIds: Array.isArray(machines) ? machines.map(String) : [],
    ...(rateControl && {
      maxConcurrency: rateControl.maxConcurrency,
      maxErrors: rateControl.maxErrors,
    }),
  };
}
