import type { EntityReadiness } from '@opsready/backstage-plugin-readiness-common';
import { apiAs } from '../portal/apiAs';

const READS_EVERYTHING = 'user:default/priya';

/** What the API answers about a component of the demo company. */
export async function readinessOf(name: string): Promise<EntityReadiness> {
  const path = `/api/readiness/entities/component/default/${name}`;
  const response = await apiAs(READS_EVERYTHING, path);
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  return (await response.json()) as EntityReadiness;
}

/** One check of it. */
export async function checkOf(name: string, checkId: string) {
  const { checks } = await readinessOf(name);
  const check = checks.find(candidate => candidate.checkId === checkId);
  if (!check) {
    throw new Error(`${name} has no result of ${checkId}`);
  }
  return check;
}
