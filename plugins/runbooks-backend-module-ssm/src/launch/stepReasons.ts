import { RunbookStep } from '@opsready/backstage-plugin-runbooks-common';

const MAX_REASONS = 20;

const WORDS = {
  readOnly: 'only reads',
  mutating: 'may change something',
  destructive: 'may destroy something',
};

/** Why a document has its risk class: the steps that do more than read. */
export function stepReasons(steps: readonly RunbookStep[]): string[] {
  const reasons = steps
    .filter(({ action, risk }) => risk !== 'readOnly' && action !== 'aws:loop')
    .map(
      ({ name, action, risk = 'mutating' }) =>
        `Step '${name}' (${action}) ${WORDS[risk]}.`,
    );
  return reasons.length > MAX_REASONS
    ? [
        ...reasons.slice(0, MAX_REASONS),
        `So may ${reasons.length - MAX_REASONS} more steps.`,
      ]
    : reasons;
}
