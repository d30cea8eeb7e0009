import { Severity } from '@opsready/backstage-plugin-oncall-common';

/** A severity as people call it, with the id by which plans and providers name it. */
export function severityName(severity: Pick<Severity, 'id' | 'title'>): string {
  const { id, title } = severity;
  return id === title ? title : `${title} (${id})`;
}
