import {
  CheckDefinition,
  ServedCheckResult,
} from '@opsready/backstage-plugin-readiness-common';

/** What to do about a result, as Markdown; `undefined` where nothing is to be done or the message itself says it. */
export function whatToDo(
  result: Pick<ServedCheckResult, 'outcome'>,
  definition: Pick<CheckDefinition, 'remediation'> | undefined,
): string | undefined {
  switch (result.outcome) {
    case 'fail':
    case 'warn':
      return definition?.remediation;
    case 'error':
      return 'The check itself is broken. Tell whoever maintains it, with this message.';
    default:
      return undefined;
  }
}

/** The first paragraph of it: what to do before anything else. */
export function firstStep(markdown: string): string {
  return markdown.trim().split(/\n\s*\n/, 1)[0];
}
