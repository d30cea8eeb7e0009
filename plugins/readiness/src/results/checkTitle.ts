import {
  CheckDefinition,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';

/** The title of a result. Only where the check said no does the title that states the problem fit. */
export function checkTitle(
  result: Pick<ServedCheckResult, 'title' | 'outcome'>,
  definition: Pick<CheckDefinition, 'title'> | undefined,
): string {
  return result.outcome === 'fail' || result.outcome === 'warn'
    ? result.title
    : (definition?.title ?? result.title);
}
