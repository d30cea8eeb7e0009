import {
  StartAutomationExecutionCommandInput,
  TargetLocation,
} from '@aws-sdk/client-ssm';
import { JsonObject } from '@backstage/types';
import {
  Place,
  ExecutionPlan,
} from '@opsready/backstage-plugin-runbooks-common';
import { WireParameters } from '../wire/encodeParameters';

/** AWS takes so many values in one target; more go as maps. */
const MAX_TARGET_VALUES = 50;

/** What is needed to start an automation, as AWS wants it. */
export type SealedAutomation = JsonObject & {
  place: { account: string; region: string };
  documentName: string;
  documentVersion: string;
  parameters: Record<string, string[]>;
  rateControl?: {
    targetParameterName: string;
    targets: string[];
    maxConcurrency: string;
    maxErrors: string;
  };
  locations?: Array<{ account: string; region: string }>;
  executionRoleName?: string;
};

export function sealAutomation(options: {
  place: Place;
  documentName: string;
  documentVersion: string;
  wire: WireParameters;
  rateControl?: Required<NonNullable<ExecutionPlan['rateControl']>>;
  locations?: Place[];
  executionRoleName?: string;
}): SealedAutomation {
  const { place, wire, rateControl, locations, executionRoleName } = options;
  const { account, region } = place;
  return {
    place: { account, region },
    documentName: options.documentName,
    documentVersion: options.documentVersion,
    parameters: wire,
    ...(rateControl && { rateControl: { ...rateControl } }),
    ...(locations && {
      locations: locations.map(location => ({
        account: location.account,
        region: location.region,
      })),
      executionRoleName,
    }),
  };
}

/** What StartAutomationExecution and StartExecutionPreview have in common. */
export function automationInput(
  sealed: SealedAutomation,
): Pick<
  StartAutomationExecutionCommandInput,
  | 'Parameters'
  | 'TargetParameterName'
  | 'Targets'
  | 'TargetMaps'
  | 'TargetLocations'
> {
  return {
    Parameters: sealed.parameters,
    ...targetsOf(sealed),
    ...(sealed.locations && { TargetLocations: targetLocationsOf(sealed) }),
  };
}

function targetsOf({ rateControl }: SealedAutomation) {
  if (!rateControl) {
    return {};
  }
  const { targetParameterName, targets } = rateControl;
  return targets.length > MAX_TARGET_VALUES
    ? {
        TargetMaps: targets.map(target => ({
          [targetParameterName]: [target],
        })),
      }
    : {
        TargetParameterName: targetParameterName,
        Targets: [{ Key: 'ParameterValues', Values: targets }],
      };
}

/** One entry for each account, since AWS runs in each of an entry's accounts x Regions. */
function targetLocationsOf({
  locations = [],
  executionRoleName,
}: SealedAutomation): TargetLocation[] {
  const regions = new Map<string, string[]>();
  for (const { account, region } of locations) {
    regions.set(account, [...(regions.get(account) ?? []), region]);
  }
  return [...regions].map(([account, Regions]) => ({
    Accounts: [account],
    Regions,
    ExecutionRoleName: executionRoleName,
  }));
}
