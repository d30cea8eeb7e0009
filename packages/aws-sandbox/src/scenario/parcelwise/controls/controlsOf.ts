import type { ResourceKind, SecurityControl, Severity } from '../../types';

/** Controls of one kind of resource, each as AWS's id, severity and title. */
export function controlsOf(
  kind: ResourceKind,
  rows: Array<[id: string, severity: Severity, title: string]>,
): SecurityControl[] {
  return rows.map(([id, severity, title]) => ({
    id,
    severity,
    title,
    kinds: [kind],
  }));
}
