import { consoleLink } from '@opsready/backstage-plugin-aws-node';

/** Opens a document. */
export function documentLink(region: string, name: string) {
  return consoleLink(
    region,
    `/systems-manager/documents/${encodeURIComponent(name)}/description?region=${region}`,
  );
}

/** Opens an execution of Automation. */
export function automationLink(region: string, executionId: string) {
  return consoleLink(
    region,
    `/systems-manager/automation/execution/${encodeURIComponent(executionId)}?region=${region}`,
  );
}

/** Opens a command of Run Command. */
export function commandLink(region: string, commandId: string) {
  return consoleLink(
    region,
    `/systems-manager/run-command/${encodeURIComponent(commandId)}?region=${region}`,
  );
}
