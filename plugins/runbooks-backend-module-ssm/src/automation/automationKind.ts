import { AUTOMATION_EXECUTOR } from '../executorIds';
import { fillRoles } from '../launch/fillRoles';
import { givenBySomebody, judgeChoosers } from '../launch/judgeChoosers';
import { judgeValues } from '../launch/judgeValues';
import { DocumentKind, LaunchDraft } from '../launch/LaunchDraft';
import { noLaunchRole, notUnderstood } from '../launch/plainRefusals';
import { judgeRateControl } from '../launch/rateControl';
import { AUTOMATION_LIMITS, WireParameters } from '../wire/encodeParameters';
import { judgeLocations, locationsFor } from './locations';
import { sealAutomation } from './SealedAutomation';

export const automationKind: DocumentKind = {
  executorId: AUTOMATION_EXECUTOR,
  format: 'ssmAutomation',
  draft,
  seal: ({ draft: { wire, rateControl, locations }, ...rest }) =>
    sealAutomation({ ...rest, wire, rateControl, locations }),
};

function draft(options: Parameters<DocumentKind['draft']>[0]): LaunchDraft {
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
      ...notUnderstood(reading),
      ...(roles ? roles.refusals : [noLaunchRole(place)]),
      ...judged.refusals,
      ...judgeChoosers(
        reading.choosers,
        givenBySomebody(judged.values, judged.ownValues),
      ),
      ...rate.refusals,
      ...places.refusals,
    ],
  };
}

function toWire(values: Record<string, string | string[]>): WireParameters {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, [value].flat()]),
  );
}
