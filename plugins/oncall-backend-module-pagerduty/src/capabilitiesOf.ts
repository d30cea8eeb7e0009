import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import { ROOT_KEY } from './config/keys';
import { PagerDutySettings } from './config/PagerDutySettings';

const WITHOUT_KEY = {
  possible: false,
  reason: `The portal has no key that may create incidents at PagerDuty (${ROOT_KEY}.accounts). Open the escalation policy there and create an incident on one of its services.`,
} as const;

/** What can be done at PagerDuty: acting takes a key of its own. Pure. */
export function capabilitiesOf({
  accounts,
}: PagerDutySettings): OnCallProvider['capabilities'] {
  const acts = accounts.some(({ acting }) => acting);
  const unless = (how: string) =>
    acts ? ({ possible: true, how } as const) : WITHOUT_KEY;
  return {
    page: unless(
      'PagerDuty opens an incident of high urgency on the chosen service: it notifies who is on call, as each of them has set it, level by level until somebody acknowledges.',
    ),
    declare: unless(
      'PagerDuty opens an incident on the chosen service, with the urgency and the priority of the severity, and notifies who is on call until somebody acknowledges.',
    ),
    reveal: {
      possible: true,
      how: 'The address is read from PagerDuty when it is asked for.',
    },
    incidents: {
      possible: true,
      how: 'Incidents are read from PagerDuty, by the services and escalation policies that they are on.',
    },
  };
}
