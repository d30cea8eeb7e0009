import { JsonValue } from '@backstage/types';
import {
  ExecutionPlan,
  LaunchRequest,
  Place,
  Refusal,
} from '@opsready/backstage-plugin-runbooks-common';
import { SsmSettings } from '../config/SsmSettings';
import { DocumentReading } from '../document';
import { fillRoles } from '../launch/fillRoles';
import { judgeRateControl } from '../launch/rateControl';
import { judgeValues } from '../launch/judgeValues';
import { AUTOMATION_LIMITS, WireParameters } from '../wire/encodeParameters';
import { judgeLocations, locationsFor } from './locations';

/** A launch as far as it can be told without asking AWS. */
export interface AutomationDraft {
  reading: DocumentReading;
  /** What people gave, defaults, and what the server fills in. */
  values: Record<string, JsonValue>;
  /** Those of them that no person gave. */
  ownValues: Record<string, JsonValue>;
  wire: WireParameters;
  role?: string;
  rateControl?: Required<NonNullable<ExecutionPlan['rateControl']>>;
  locations?: Place[];
  refusals: Refusal[];
}

/** Judges a launch against what the document says and config allows. Pure. */
export function draftAutomation(options: {
  settings: SsmSettings;
  place: Place;
  reading: DocumentReading;
  launch: LaunchRequest;
}): AutomationDraft {
  const { settings, place, reading, launch } = options;
  const account = settings.launch.accounts.get(place.account);
  const rate = judgeRateControl(launch.rateControl, reading.parameters);
  const judged = judgeValues({
    parameters: reading.parameters,
    given: launch.parameters,
    limits: AUTOMATION_LIMITS,
    targets: rate.rateControl,
  });
  const places = judgeLocations(
    launch.locations,
    locationsFor(settings, { place, reading }),
  );
  const roles = account && fillRoles({ reading, account, place });
  const filled = roles?.values ?? {};
  return {
    reading,
    values: { ...judged.values, ...filled },
    ownValues: { ...judged.ownValues, ...filled },
    wire: { ...judged.wire, ...toWire(filled) },
    role: roles?.role,
    rateControl: rate.rateControl,
    locations: places.locations,
    refusals: [
      ...understood(reading),
      ...(roles ? roles.refusals : [noLaunchRole(place)]),
      ...judged.refusals,
      ...rate.refusals,
      ...places.refusals,
    ],
  };
}

export function noLaunchRole({ account }: Place): Refusal {
  return {
    code: 'noExecutor',
    message: `Nothing can be launched in account ${account}: config names no role for that under opsready.runbooks.aws.launch.accounts.`,
  };
}

/** What cannot be read as a document has no steps. */
export function understood({ steps, problems }: DocumentReading): Refusal[] {
  return steps.length > 0
    ? []
    : [
        {
          code: 'notUnderstood',
          message: `Nobody can tell what the document would do. ${problems.join(' ')}`,
        },
      ];
}

function toWire(values: Record<string, string | string[]>): WireParameters {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, [value].flat()]),
  );
}
