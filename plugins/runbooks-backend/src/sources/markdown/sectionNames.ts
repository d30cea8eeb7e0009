import { RunbookSection } from '@opsready/backstage-plugin-runbooks-common';

/** How people head the sections of runbooks: the words of OPS07-BP03, of the incident template, and what means the same. */
const NAMES: Record<RunbookSection, string[]> = {
  id: ['id', 'runbook id', 'playbook id'],
  outcome: [
    'outcome',
    'desired outcome',
    'expected outcome',
    'goal',
    'objective',
    'purpose',
    'purpose and scope',
    'description',
  ],
  tools: ['tools', 'tools used', 'required tools', 'necessary tools'],
  permissions: [
    'permissions',
    'special permissions',
    'required permissions',
    'necessary permissions',
    'access',
  ],
  steps: ['steps', 'procedure', 'instructions', 'runbook steps'],
  errorHandling: [
    'error handling',
    'errors',
    'if something goes wrong',
    'when something goes wrong',
    'troubleshooting',
    'roll back',
    'rollback',
  ],
  author: ['author', 'authors', 'runbook author', 'playbook author'],
  owner: ['owner', 'owners', 'runbook owner'],
  lastUpdated: ['last updated', 'last update', 'updated'],
  escalation: [
    'escalation',
    'escalation contact',
    'escalation contacts',
    'escalation poc',
    'escalation criteria',
    'contact information',
  ],
  classification: ['classification', 'incident classification', 'severity'],
  initialResponse: ['initial response', 'initial response steps'],
  investigation: [
    'investigation',
    'investigation steps',
    'investigation procedures',
  ],
  escalationMatrix: ['escalation matrix'],
};

const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([section, names]) =>
    names.map(name => [name, section as RunbookSection] as const),
  ),
);

/** The section that a heading opens, whatever its numbering, letter case and punctuation. Pure. */
export function sectionOf(heading: string): RunbookSection | undefined {
  const name = heading
    .toLocaleLowerCase('en-US')
    .replace(/^[\s\d.)#]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return BY_NAME.get(name);
}
