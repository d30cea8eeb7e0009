import { OnCallProvider } from '@opsready/backstage-plugin-oncall-node';
import { IncidentManagerSettings } from './config/IncidentManagerSettings';
import { ACTING_KEY } from './config/keys';

/** What can be done at Incident Manager: acting takes a role of its own. Pure. */
export function capabilitiesOf({
  acting,
}: Pick<IncidentManagerSettings, 'acting'>): OnCallProvider['capabilities'] {
  return {
    page: acting
      ? {
          possible: true,
          how: 'Incident Manager engages them over their activated channels: it calls, texts and mails, stage by stage, until somebody acknowledges.',
        }
      : without('page'),
    declare: acting
      ? {
          possible: true,
          how: 'Incident Manager starts an incident with the chosen response plan: it engages the contacts of the plan and starts its runbooks.',
        }
      : without('declare'),
    reveal: {
      possible: true,
      how: 'The address is read from Incident Manager when it is asked for.',
    },
    incidents: {
      possible: true,
      how: 'Incidents are read from Incident Manager, by the contacts that their response plans engage.',
    },
  };
}

const OTHER_WAYS = {
  page: 'Ask somebody who may reveal a number, or start an engagement in the AWS console.',
  declare: 'Start the incident with its response plan in the AWS console.',
};

function without(what: keyof typeof OTHER_WAYS) {
  return {
    possible: false,
    reason: `The portal has no role that may ${what} at Incident Manager (${ACTING_KEY}). ${OTHER_WAYS[what]}`,
  } as const;
}
