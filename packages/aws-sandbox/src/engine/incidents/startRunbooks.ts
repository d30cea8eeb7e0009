import type {
  GetResponsePlanOutput,
  SsmAutomation,
} from '@aws-sdk/client-ssm-incidents';
import { AwsFault } from '../../protocols';
import type { Caller } from '../../server/Caller';
import type { StoredIncident } from '../../state';
import { launchExecution } from '../run/launchExecution';
import { prepareExecution } from '../run/prepareExecution';
import type { IncidentPlace } from './declareIncident';
import { addEvent } from './timeline';

/** Starts the runbooks of a response plan as the role that it names. One that cannot start is in the timeline. */
export function startRunbooks(
  place: IncidentPlace,
  plan: GetResponsePlanOutput,
  incident: StoredIncident,
): void {
  for (const { ssmAutomation } of plan.actions ?? []) {
    if (ssmAutomation) {
      startRunbook(place, ssmAutomation, incident);
    }
  }
}

function startRunbook(
  { world, region }: IncidentPlace,
  automation: SsmAutomation,
  incident: StoredIncident,
): void {
  const { documentName = '', documentVersion, parameters = {} } = automation;
  const at = incident.record.creationTime ?? new Date();
  const place = { world, account: region.account, region: region.region };
  try {
    const { id } = launchExecution({
      ...place,
      caller: callerFor(place, automation.roleArn ?? ''),
      prepared: prepareExecution(place, {
        documentName,
        documentVersion,
        parameters,
        rate: {},
      }),
    });
    const ssmExecutionArn = `arn:aws:ssm:${region.region}:${region.account}:automation-execution/${id}`;
    incident.record.automationExecutions?.push({ ssmExecutionArn });
    addEvent(
      incident,
      'SSM Automation Trigger',
      { documentName, ssmExecutionArn },
      at,
    );
  } catch (error) {
    if (!(error instanceof AwsFault)) {
      throw error;
    }
    addEvent(
      incident,
      'SSM Automation Trigger',
      { documentName, error: error.code },
      at,
    );
  }
}

/** Incident Manager in a session of the role. */
function callerFor(
  { world, account }: { world: IncidentPlace['world']; account: string },
  roleArn: string,
): Caller {
  const name = roleArn.split('/').at(-1) ?? '';
  const role = world
    .account(account)
    ?.roles.find(candidate => candidate.name === name);
  if (!role) {
    throw new AwsFault(
      'InvalidAutomationExecutionParametersException',
      `There is no role ${name}`,
    );
  }
  return {
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${name}/IncidentManager`,
    userId: `AROA${account}:IncidentManager`,
    accessKeyId: '',
    roleName: name,
    allow: role.allow,
    mayPass: role.mayPass,
  };
}
