import { consoleLink } from '@opsready/backstage-plugin-aws-node';
import { parseIncidentArn } from '../arns/planArns';

/** Opens Incident Manager of the Region: the console publishes no address for a single contact, plan or schedule. */
export function contactsLink(region: string) {
  return consoleLink(
    region,
    `/systems-manager/incidents/home?region=${region}`,
  );
}

/** Opens an incident. */
export function incidentLink(region: string, arn: string) {
  const incident = parseIncidentArn(arn);
  return (
    incident &&
    consoleLink(
      region,
      `/systems-manager/incidents/home?region=${region}#/${incident.account}/${encodeURIComponent(incident.id)}`,
    )
  );
}
