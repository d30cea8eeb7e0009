import {
  ProviderActTarget,
  ProviderRoster,
} from '@opsready/backstage-plugin-oncall-node';
import { Place } from '../arns/contactArns';
import { parsePlanArn } from '../arns/planArns';
import { NamedPlan } from '../config/IncidentManagerSettings';
import { PLANS_KEY } from '../config/keys';
import { contactsLink } from '../links/incidentManagerLinks';
import { ResponsePlan } from '../plans/ResponsePlans';
import { ListedContact } from './listContacts';
import { PlannedContact } from './readPlans';
import { toLevels } from './toLevels';

/** A roster of the model. Pure. */
export function toRoster(options: {
  contact: PlannedContact;
  directory: ReadonlyMap<string, ListedContact>;
  responsePlans: readonly ResponsePlan[];
  named: readonly NamedPlan[];
  place: Place;
}): ProviderRoster {
  const { contact, directory, responsePlans, named, place } = options;
  const { levels, problems } = toLevels(contact, directory);
  const engaging = responsePlans.filter(({ engages }) =>
    engages.includes(contact.arn),
  );
  const declareTargets = toDeclareTargets({
    engaging,
    responsePlans,
    named: named.filter(
      ({ roster, account }) =>
        account === place.account &&
        (roster === contact.id || roster === contact.arn),
    ),
  });
  const url = contactsLink(place.region);
  return {
    id: contact.id,
    // An entity may name a response plan instead of the contact that the plan engages first.
    aliases: [
      contact.arn,
      ...engaging
        .filter(({ engages }) => engages[0] === contact.arn)
        .map(({ arn }) => arn),
    ],
    title: contact.title,
    ...(url && { url }),
    levels,
    pageTargets: [],
    declareTargets,
    problems: [
      ...problems,
      ...declareTargets.flatMap(({ problem }) => problem ?? []),
    ],
  };
}

/** The response plans that engage the roster, and those that config names for it, although they are gone. */
function toDeclareTargets(options: {
  engaging: readonly ResponsePlan[];
  responsePlans: readonly ResponsePlan[];
  named: readonly NamedPlan[];
}): ProviderActTarget[] {
  const { engaging, responsePlans, named } = options;
  const byArn = new Map(responsePlans.map(plan => [plan.arn, plan]));
  const targets = new Map<string, ProviderActTarget>(
    engaging.map(({ arn, title }) => [arn, { id: arn, title }]),
  );
  for (const { responsePlan, roster } of named) {
    const plan = byArn.get(responsePlan);
    const { name, account } = parsePlanArn(responsePlan)!;
    targets.set(
      responsePlan,
      plan
        ? { id: plan.arn, title: plan.title }
        : {
            id: responsePlan,
            title: name,
            problem: `There is no response plan '${name}' in account ${account}, although ${PLANS_KEY} names it for '${roster}': it was deleted. Create it again, or correct the config.`,
          },
    );
  }
  return [...targets.values()].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
}
